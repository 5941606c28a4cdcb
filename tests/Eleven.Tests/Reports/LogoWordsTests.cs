using System.Text;
using Eleven.Files.Pictures;
using Eleven.QuestionSets;

namespace Eleven.Tests.Reports;

/// <summary>What a program or a camera wrote into a logo beside the picture, such as words and places, is not published with it.</summary>
public sealed class LogoWordsTests
{
    private const string Secret = "Jo Lead, 51.5 N";

    [Fact]
    public void A_PNG_keeps_only_its_picture()
    {
        const int head = 8 + 25;
        byte[] gamma = SomeLogo.Chunk("gAMA"u8, [0, 0, 0xB1, 0x8F]);
        byte[] file =
        [
            .. SomeLogo.Bytes[..head],
            .. SomeLogo.Chunk("tEXt"u8, Encoding.Latin1.GetBytes("Author\0" + Secret)),
            .. gamma,
            .. SomeLogo.Chunk("eXIf"u8, Encoding.Latin1.GetBytes(Secret)),
            .. SomeLogo.Bytes[head..^12],
            .. SomeLogo.Chunk("iTXt"u8, Encoding.Latin1.GetBytes(Secret)),
            .. SomeLogo.Bytes[^12..],
        ];

        PictureFile.AsLogo(file).Logo!.Bytes.ShouldBe([.. SomeLogo.Bytes[..head], .. gamma, .. SomeLogo.Bytes[head..]]);
        PictureFile.AsLogo(SomeLogo.Bytes).Logo!.Bytes.ShouldBe(SomeLogo.Bytes);
    }

    [Fact]
    public void A_JPEG_keeps_only_its_picture_in_all_its_scans()
    {
        byte[] secret = Encoding.Latin1.GetBytes(Secret);
        byte[] start = [0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0])];
        byte[] frame =
        [
            .. Segment(0xDB, new byte[65]),
            .. Segment(0xC2, [8, 0, 40, 0, 100, 1, 1, 0x11, 0]),
            .. Segment(0xC4, new byte[18]),
        ];
        byte[] scan = [.. Segment(0xDA, [1, 1, 0, 0, 0, 0]), 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56];
        byte[] file =
        [
            .. start,
            .. Segment(0xE1, [.. "Exif\0\0"u8, .. secret]),
            .. Segment(0xFE, secret),
            .. frame,
            .. scan,
            .. Segment(0xFE, secret),
            .. scan,
            0xFF,
            0xD9,
            .. secret,
        ];

        var logo = PictureFile.AsLogo(file).Logo!;

        logo.Bytes.ShouldBe([.. start, .. frame, .. scan, .. scan, 0xFF, 0xD9]);
        (logo.MediaType, logo.Width, logo.Height).ShouldBe(("image/jpeg", 100, 40));
        PictureFile
            .AsLogo(file[..^(secret.Length + 2)])
            .Problem.ShouldBe("The picture is damaged. Open it in another program and save it again");
    }

    [Theory]
    [InlineData(1, 4000)]
    [InlineData(441, 40)]
    public void A_picture_of_which_nothing_would_be_seen_is_refused(int width, int height)
    {
        PictureFile
            .AsLogo(SomeLogo.Png(width, height))
            .Problem.ShouldBe("The picture is too narrow. Its longer side must be at most 10 times as long as its shorter side");
        PictureFile.AsLogo(SomeLogo.Png(400, 40)).Problem.ShouldBeNull();
    }

    private static byte[] Segment(byte marker, byte[] content) =>
        [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];
}
