using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Eleven.Web.Accounts;

/// <summary>A QR code as markup, dark on white in any colours of the page.</summary>
internal static class QrPicture
{
    private const int PixelsOfModule = 5;

    public static HtmlString Of(string text, string label)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        var svg = code.GetGraphic(PixelsOfModule, "#000000", "#ffffff", drawQuietZones: true);
        return new(svg.Replace("<svg ", $"<svg role=\"img\" aria-label=\"{System.Net.WebUtility.HtmlEncode(label)}\" "));
    }
}
