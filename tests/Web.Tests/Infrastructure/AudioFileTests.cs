using System.Buffers.Binary;
using System.Text;
using Misthos.Web.Infrastructure.Documents;

namespace Misthos.Web.Tests.Infrastructure;

/// <summary>What a recording is is read from its bytes; what the device wrote into it is taken out, and the sound stays.</summary>
public sealed class AudioFileTests
{
    private const string Place = "+43.2965+005.3698/ Marseille";

    [Fact]
    public void An_mp3_loses_its_tags_before_and_after()
    {
        byte[] sound = [0xFF, 0xFB, 0x90, 0x64, .. new byte[400]];
        var text = Encoding.ASCII.GetBytes(Place);
        byte[] file = [.. "ID3"u8, 3, 0, 0, 0, 0, 0, (byte)text.Length, .. text, .. sound, .. "TAG"u8, .. new byte[125]];
        Assert.Equal(("audio/mpeg", ".mp3"), AudioFile.KindOf(file));
        Assert.Equal(sound, AudioFile.Without(file));
        Assert.Equal(sound, AudioFile.Without(sound));
    }

    [Fact]
    public void An_m4a_keeps_its_length_and_loses_what_it_says_of_the_place()
    {
        var sound = Box("mdat", [1, 2, 3, 4, 5]);
        byte[] file = [.. Box("ftyp", "M4A isom"u8.ToArray()), .. Box("moov", [.. Box("mvhd", [9, 9]), .. Box("trak", Box("udta", Encoding.ASCII.GetBytes(Place))), .. Box("udta", Encoding.ASCII.GetBytes(Place))]), .. sound];
        Assert.Equal(("audio/mp4", ".m4a"), AudioFile.KindOf(file));
        var kept = AudioFile.Without(file);
        Assert.Equal(file.Length, kept.Length);
        Assert.DoesNotContain("Marseille", Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
        Assert.Equal(sound, kept[^sound.Length..]);
        Assert.Contains("mvhd", Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wav_keeps_its_sound_and_says_its_new_length()
    {
        byte[] file = [.. "RIFF"u8, 0, 0, 0, 0, .. "WAVE"u8, .. Chunk("fmt ", [1, 0, 1, 0]), .. Chunk("LIST", Encoding.ASCII.GetBytes(Place)), .. Chunk("data", [7, 7, 7, 7])];
        var kept = AudioFile.Without(file);
        Assert.Equal(("audio/wav", ".wav"), AudioFile.KindOf(file));
        Assert.Equal([.. "RIFF"u8, 28, 0, 0, 0, .. "WAVE"u8, .. Chunk("fmt ", [1, 0, 1, 0]), .. Chunk("data", [7, 7, 7, 7])], kept);
    }

    [Theory]
    [InlineData("<html><script>")]
    [InlineData("%PDF-1.7")]
    [InlineData("OggS")]
    [InlineData("")]
    public void Anything_else_is_no_recording(string text) => Assert.Null(AudioFile.KindOf(Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData("ID3")]
    [InlineData("ID3\u0003\0\0\u007f\u007f\u007f\u007f")]
    [InlineData("RIFF....WAVEfmt ")]
    public void What_is_cut_off_in_the_middle_breaks_nothing(string text) => Assert.NotNull(AudioFile.Without(Encoding.Latin1.GetBytes(text)));

    private static byte[] Box(string kind, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length + 8);
        return [.. length, .. Encoding.ASCII.GetBytes(kind), .. content];
    }

    private static byte[] Chunk(string kind, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. Encoding.ASCII.GetBytes(kind), .. length, .. content];
    }
}
