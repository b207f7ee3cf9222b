using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Misthos.Sortition;

/// <summary>
/// The ticket of a row: HMAC-SHA-256 with the public value as key over "invite" and the parts of the identity, each after a line feed; where
/// dwellings are counted their number follows, after a line feed too.
/// Rows of one person have one ticket.
/// </summary>
internal sealed class FrameIdentity(FrameColumns columns, string random) : IDisposable
{
    private const int MaxCell = 10_000;
    private static readonly byte[] Empty = [];

    private readonly IncrementalHash _hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(random));
    private byte[] _text = new byte[1024];
    private int _length;

    /// <summary>Reads who a row is about; false when every part of the identity is blank.</summary>
    internal bool Read(ReadOnlySpan<byte> bytes, RowSplitter row)
    {
        "invite"u8.CopyTo(_text);
        _length = 6;
        return columns.Kind is IdentityKind.Roll ? Roll(bytes, row) : Parts(bytes, row);
    }

    /// <summary>The ticket of the row read, or of one of its dwellings.</summary>
    /// <param name="unit">Which dwelling, from 1; 0 when they are not counted.</param>
    internal UInt128 Ticket(int unit)
    {
        Span<byte> hash = stackalloc byte[32];
        _hmac.AppendData(_text, 0, _length);
        if (unit > 0)
        {
            Span<byte> number = stackalloc byte[12];
            number[0] = (byte)'\n';
            Utf8Formatter.TryFormat(unit, number[1..], out var written);
            _hmac.AppendData(number[..(written + 1)]);
        }

        _hmac.GetHashAndReset(hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    public void Dispose() => _hmac.Dispose();

    private bool Parts(ReadOnlySpan<byte> bytes, RowSplitter row)
    {
        var filled = false;
        foreach (var column in columns.Identity)
        {
            filled |= columns.Kind is IdentityKind.Identifier ? Exact(row.Cell(bytes, column)) : Part(row.Cell(bytes, column)) > 0;
        }

        return filled;
    }

    /// <summary>Birth name, forenames, date (only the year when day and month are zero), place: its code, or its name and country.</summary>
    private bool Roll(ReadOnlySpan<byte> bytes, RowSplitter row)
    {
        var filled = Part(row.Cell(bytes, columns.Identity[0])) + Part(row.Cell(bytes, columns.Identity[1])) > 0;
        var date = _length + 1;
        Part(row.Cell(bytes, columns.Identity[2]));
        if (_text.AsSpan(date, _length - date).StartsWith("00 00 "u8))
        {
            _text.AsSpan(date + 6, _length - date - 6).CopyTo(_text.AsSpan(date));
            _length -= 6;
        }

        var code = Cell(bytes, row, 3);
        if (code.Length > 0)
        {
            Part(code);
        }
        else
        {
            Part(Cell(bytes, row, 4));
            Part(Cell(bytes, row, 5));
        }

        return filled;
    }

    private ReadOnlySpan<byte> Cell(ReadOnlySpan<byte> bytes, RowSplitter row, int part) =>
        columns.Identity[part] < 0 ? Empty : row.Cell(bytes, columns.Identity[part]);

    private int Part(ReadOnlySpan<byte> cell)
    {
        Room(3 * cell.Length);
        _text[_length++] = (byte)'\n';
        var written = cell.Length > MaxCell ? 0 : FrameText.Normalise(cell, _text.AsSpan(_length));
        _length += written;
        return written;
    }

    private bool Exact(ReadOnlySpan<byte> cell)
    {
        var text = FrameText.Cell(cell).Trim();
        Room(3 * text.Length);
        _text[_length++] = (byte)'\n';
        _length += Encoding.UTF8.GetBytes(text, _text.AsSpan(_length));
        return text.Length > 0;
    }

    private void Room(int more)
    {
        if (_text.Length < _length + more + 9)
        {
            Array.Resize(ref _text, 2 * (_length + more + 9));
        }
    }
}
