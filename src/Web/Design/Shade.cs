using Misthos.Domain.Administration;

namespace Misthos.Web.Design;

/// <summary>Lighter and darker versions of a colour that keep its hue, and the search for one that can be read.</summary>
internal static class Shade
{
    /// <summary>Mixes: 0 gives the colour, 1 the other.</summary>
    public static Colour Mix(this Colour colour, Colour other, double share) => Colour.FromRgb(
        Part(colour.Red, other.Red, share), Part(colour.Green, other.Green, share), Part(colour.Blue, other.Blue, share));

    /// <summary>The same hue at another lightness (0 black, 1 white), no more saturated than said: bright colours glare on a dark screen.</summary>
    public static Colour WithLightness(this Colour colour, double lightness, double mostSaturated = 1)
    {
        var (hue, saturation, _) = ToHsl(colour);
        return FromHsl(hue, Math.Min(saturation, mostSaturated), Math.Clamp(lightness, 0, 1));
    }

    /// <summary>Lightness as in HSL, from 0 to 1.</summary>
    public static double Lightness(this Colour colour) => ToHsl(colour).Lightness;

    /// <summary>The nearest version of the colour, darker or lighter, whose contrast with every background reaches 4.5.</summary>
    public static Colour ReadableOn(this Colour colour, bool darker, params ReadOnlySpan<Colour> backgrounds)
    {
        var start = colour.Lightness();
        for (var step = 0.0; step <= 1; step += 0.01)
        {
            var candidate = step == 0 ? colour : colour.WithLightness(darker ? start * (1 - step) : start + ((1 - start) * step));
            if (IsReadable(candidate, backgrounds))
            {
                return candidate;
            }
        }

        return darker ? Colour.FromRgb(0, 0, 0) : Colour.White;
    }

    private static bool IsReadable(Colour candidate, ReadOnlySpan<Colour> backgrounds)
    {
        foreach (var background in backgrounds)
        {
            if (candidate.ContrastWith(background) < Colour.ReadableContrast)
            {
                return false;
            }
        }

        return true;
    }

    private static byte Part(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));

    private static (double Hue, double Saturation, double Lightness) ToHsl(Colour colour)
    {
        var (r, g, b) = (colour.Red / 255.0, colour.Green / 255.0, colour.Blue / 255.0);
        var (max, min) = (Math.Max(r, Math.Max(g, b)), Math.Min(r, Math.Min(g, b)));
        var (lightness, spread) = ((max + min) / 2, max - min);
        if (spread == 0)
        {
            return (0, 0, lightness);
        }

        var hue = max == r ? ((g - b) / spread) + (g < b ? 6 : 0) : max == g ? ((b - r) / spread) + 2 : ((r - g) / spread) + 4;
        return (hue / 6, spread / (1 - Math.Abs((2 * lightness) - 1)), lightness);
    }

    private static Colour FromHsl(double hue, double saturation, double lightness)
    {
        var amplitude = saturation * Math.Min(lightness, 1 - lightness);
        return Colour.FromRgb(Channel(0), Channel(8), Channel(4));

        byte Channel(int n)
        {
            var k = (n + (hue * 12)) % 12;
            return (byte)Math.Round(255 * (lightness - (amplitude * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1)))));
        }
    }
}
