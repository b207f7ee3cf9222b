namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>A short recording: three notes, for the demonstration has nobody's voice.</summary>
internal static class DemoSound
{
    private const int Rate = 8000, Note = Rate * 7 / 10;

    private static readonly double[] Pitches = [392, 494, 587];

    public static byte[] Wav()
    {
        var samples = new byte[Note * Pitches.Length];
        for (var i = 0; i < samples.Length; i++)
        {
            var fade = Math.Sin(Math.PI * (i % Note) / Note);
            samples[i] = (byte)(128 + (60 * fade * Math.Sin(2 * Math.PI * Pitches[i / Note] * i / Rate)));
        }

        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write("RIFF"u8);
        writer.Write(36 + samples.Length);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1); // Plain samples,
        writer.Write((short)1); // one channel,
        writer.Write(Rate);
        writer.Write(Rate);
        writer.Write((short)1);
        writer.Write((short)8); // eight bits each.
        writer.Write("data"u8);
        writer.Write(samples.Length);
        writer.Write(samples);
        return file.ToArray();
    }
}
