using System.Text;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;

namespace Misthos.Web.Features.Recruitment.Frames;

/// <summary>Reads one row of a list by the confirmed columns: whom to write to, and the fingerprints of the person.</summary>
internal sealed class FrameRow
{
    private readonly Dictionary<FrameField, int> _at = [];

    public FrameRow(SamplingFrame frame, IReadOnlyList<string> columns)
    {
        foreach (var field in Enum.GetValues<FrameField>())
        {
            if (frame.ColumnOf(field) is { } column && columns.ToList().FindIndex(c => string.Equals(c, column, StringComparison.OrdinalIgnoreCase)) is var at and >= 0)
            {
                _at[field] = at;
            }
        }
    }

    /// <summary>Columns the fingerprints are made of.</summary>
    public IReadOnlyList<int> KeyColumns => [.. new[] { FrameField.FamilyName, FrameField.UsualName, FrameField.GivenNames, FrameField.BornOn, FrameField.Phone }.Where(_at.ContainsKey).Select(f => _at[f])];

    /// <summary>The same row read from those columns only.</summary>
    public static FrameRow OfKeyColumns(SamplingFrame frame, FrameRow whole, IReadOnlyList<string> columns) =>
        new(frame, [.. whole.KeyColumns.Select(at => columns[at])]);

    public static DateOnly? Born(string text) => RollDate.TryParse(Encoding.UTF8.GetBytes(text), out var date) ? date.Middle : null;

    /// <summary>Whom to write to, by the keys letters and call lists use.</summary>
    public Dictionary<string, string> Recipient(IReadOnlyList<string> cells, int dwelling)
    {
        string Of(FrameField field) => _at.TryGetValue(field, out var at) ? cells[at] : "";
        var usual = Of(FrameField.UsualName);
        var lines = new[] { Of(FrameField.Complement), Of(FrameField.MoreComplement), $"{Of(FrameField.HouseNumber)} {Of(FrameField.Street)}".Trim(), Of(FrameField.Locality) };
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["given_name"] = Of(FrameField.GivenNames).Split([' ', ','], 2)[0],
            ["family_name"] = usual.Length > 0 ? usual : Of(FrameField.FamilyName),
            ["address"] = string.Join('\n', lines.Where(l => l.Length > 0)),
            ["postcode"] = Of(FrameField.Postcode),
            ["town"] = Of(FrameField.Town),
            ["country"] = Folding.Words(Of(FrameField.Country)) is "france" or "" ? "" : Of(FrameField.Country),
            ["phone"] = Of(FrameField.Phone),
            ["dwelling"] = dwelling > 0 ? $"{dwelling}" : "",
        };
        return all.Where(a => a.Value.Length > 0).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Fingerprints of the person: under the name at birth and in use, and of the phone.</summary>
    public IEnumerable<string> Keys(byte[] key, IReadOnlyList<string> cells)
    {
        string Of(FrameField field) => _at.TryGetValue(field, out var at) ? cells[at] : "";
        if (Born(Of(FrameField.BornOn)) is { } born)
        {
            foreach (var family in new[] { Of(FrameField.FamilyName), Of(FrameField.UsualName) }.Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (PersonKey.OfPerson(key, family, Of(FrameField.GivenNames), born) is { } person)
                {
                    yield return person;
                }
            }
        }

        if (PersonKey.OfPhone(key, Of(FrameField.Phone)) is { } phone)
        {
            yield return phone;
        }
    }
}
