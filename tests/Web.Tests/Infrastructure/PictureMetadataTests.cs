using System.Buffers.Binary;
using Misthos.Web.Infrastructure.Documents;

namespace Misthos.Web.Tests.Infrastructure;

/// <summary>What a camera wrote into a picture does not stay, and the picture does.</summary>
public sealed class PictureMetadataTests
{
    // The smallest progressive picture: one grey pixel.
    private static readonly byte[] Pixel = Convert.FromBase64String("/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxD/2Q==");

    private static ReadOnlySpan<byte> Camera => "MisthosCam 3000"u8;

    private static ReadOnlySpan<byte> Latitude => [0, 0, 0, 43, 0, 0, 0, 1, 0, 0, 0, 17, 0, 0, 0, 1];

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void The_place_goes_from_a_photo_and_it_is_still_turned_as_it_was(byte turn)
    {
        byte[] photo = [.. Pixel[..2], .. Segment(0xE1, Exif(turn)), .. Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Camille</x:xmpmeta>"u8), .. Segment(0xED, "Photoshop 3.0\0Camille"u8), .. Segment(0xFE, "Camille"u8), .. Pixel[2..], .. "ftypmp42 a film"u8];
        Assert.True(Holds(photo, Camera) && Holds(photo, Latitude) && Holds(photo, "Camille"u8));
        var kept = PictureMetadata.Without(photo);
        Assert.False(Holds(kept, Camera) || Holds(kept, Latitude) || Holds(kept, "Camille"u8) || Holds(kept, "film"u8));
        Assert.Equal(turn == 1 ? Pixel : [.. Pixel[..2], .. Oriented(turn), .. Pixel[2..]], kept);
        Assert.Equal(kept, PictureMetadata.Without(kept));
    }

    [Fact]
    public void Texts_go_from_a_drawing()
    {
        byte[] signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        byte[] pixels = [.. Chunk("IHDR", new byte[13]), .. Chunk("IDAT", [1, 2, 3])];
        byte[] bare = [.. signature, .. pixels, .. Chunk("IEND", [])];
        byte[] drawing = [.. signature, .. pixels, .. Chunk("tEXt", "Author\0Camille"u8), .. Chunk("eXIf", Exif(6)), .. Chunk("IEND", []), .. "more"u8];
        Assert.Equal(bare, PictureMetadata.Without(drawing));
    }

    [Fact]
    public void Place_and_texts_go_from_a_web_picture_and_its_length_is_right()
    {
        byte[] Web(params byte[][] chunks)
        {
            byte[] all = [.. "RIFF\0\0\0\0WEBP"u8, .. chunks.SelectMany(c => c)];
            BinaryPrimitives.WriteUInt32LittleEndian(all.AsSpan(4), (uint)(all.Length - 8));
            return all;
        }

        byte[] Part(ReadOnlySpan<byte> name, byte[] data) => [.. name, (byte)data.Length, 0, 0, 0, .. data, .. new byte[data.Length % 2]];
        byte[] Extended(byte flags) => Part("VP8X"u8, [flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        Assert.Equal(Web(Extended(0x10), Part("VP8 "u8, [1, 2, 3])), PictureMetadata.Without(Web(Extended(0x1C), Part("VP8 "u8, [1, 2, 3]), Part("EXIF"u8, Exif(3)), Part("XMP "u8, [9]))));
    }

    [Fact]
    public void Anything_else_and_a_photo_cut_off_pass_as_they_are()
    {
        byte[] paper = [.. "%PDF-1.7 …"u8];
        Assert.Same(paper, PictureMetadata.Without(paper));
        byte[] cut = [0xFF, 0xD8, 0xFF, 0xE1, 0x40, 0x00, 1, 2];
        Assert.Same(cut, PictureMetadata.Without(cut));
        byte[] tooShort = [0xFF, 0xD8, 0xFF];
        Assert.Same(tooShort, PictureMetadata.Without(tooShort));
        byte[] endless = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFF, 0xFF, 0xFF, 0xF4, .. "tEXt"u8];
        Assert.Same(endless, PictureMetadata.Without(endless));
        byte[] backwards = [.. "RIFF\0\0\0\0WEBPEXIF"u8, 0xF8, 0xFF, 0xFF, 0xFF];
        Assert.Same(backwards, PictureMetadata.Without(backwards));
    }

    private static bool Holds(byte[] content, ReadOnlySpan<byte> part) => content.AsSpan().IndexOf(part) >= 0;

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)((data.Length + 2) & 0xFF), .. data];

    private static byte[] Chunk(string name, ReadOnlySpan<byte> data) => [0, 0, 0, (byte)data.Length, .. System.Text.Encoding.ASCII.GetBytes(name), .. data, 7, 7, 7, 7];

    // Big-endian TIFF: camera, orientation, and a GPS directory with a latitude.
    private static byte[] Exif(byte turn) =>
    [
        .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8,
        0, 3,
        0x01, 0x10, 0, 2, 0, 0, 0, 16, 0, 0, 0, 50,
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0,
        0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 66,
        0, 0, 0, 0,
        .. Camera, 0,
        0, 1, 0, 2, 0, 5, 0, 0, 0, 2, 0, 0, 0, 84, 0, 0, 0, 0,
        .. Latitude,
    ];

    private static byte[] Oriented(byte turn) => Segment(0xE1, [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]);
}
