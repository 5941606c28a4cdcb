using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Eleven.Web.Accounts;

/// <summary>Codes of authenticator apps: RFC 6238 with SHA-1, six digits and 30 seconds, which is what every app understands.</summary>
internal static class Totp
{
    public const int Digits = 6;
    private const int StepSeconds = 30;
    private const int Modulus = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsOfLetter = 5;

    /// <summary>The step of time that a code is of, within one step of now and after those that were used; null where it is of none. So each works once.</summary>
    public static long? Step(string secret, string code, DateTime now, UsedCodes used)
    {
        var at = (long)(now - DateTime.UnixEpoch).TotalSeconds / StepSeconds;
        for (var step = Math.Max(at - 1, used.Last(at + 1) + 1); step <= at + 1; step++)
        {
            if (
                CryptographicOperations.FixedTimeEquals(
                    System.Text.Encoding.UTF8.GetBytes(Code(secret, step)),
                    System.Text.Encoding.UTF8.GetBytes(code)
                )
            )
            {
                return step;
            }
        }
        return null;
    }

    public static string Code(string secret, long step)
    {
        Span<byte> time = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(time, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(Bytes(secret), time, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % Modulus).ToString("D6");
    }

    /// <summary>What the picture tells an app.</summary>
    public static string Address(string secret, string email, string host) =>
        $"otpauth://totp/{Uri.EscapeDataString($"Eleven ({host}):{email}")}?secret={secret}&issuer={Uri.EscapeDataString($"Eleven ({host})")}&digits={Digits}&period={StepSeconds}";

    private static byte[] Bytes(string secret)
    {
        var bytes = new List<byte>();
        var (bits, held) = (0, 0);
        foreach (var letter in secret)
        {
            bits = (bits << BitsOfLetter) | Base32.IndexOf(letter);
            held += BitsOfLetter;
            if (held >= 8)
            {
                held -= 8;
                bytes.Add((byte)(bits >> held));
                bits &= (1 << held) - 1;
            }
        }
        return [.. bytes];
    }
}
