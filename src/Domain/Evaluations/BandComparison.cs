namespace Misthos.Domain.Evaluations;

/// <summary>The mean of one band of respondents beside that of all who said another band; null where either, or those who did not say, would be given away.</summary>
/// <param name="Field">The question.</param>
/// <param name="Band">Mean of the band.</param>
/// <param name="Others">Mean of those who said another band.</param>
public sealed record BandComparison(AnswerField Field, double? Band, double? Others)
{
    /// <summary>Compares a band with the others.</summary>
    /// <param name="sheet">Counts, with those by the profile question.</param>
    /// <param name="field">The question.</param>
    /// <param name="profile">The question about who answers.</param>
    /// <param name="band">Code of the band.</param>
    public static BandComparison Of(TallySheet sheet, AnswerField field, InstrumentQuestion profile, string band)
    {
        var others = profile.Options.Select(option => option.Code).Where(code => code != band).ToList();
        var merged = new TallySheet(others.SelectMany(code => sheet.Counts(field.Code, profile.Code, code).Select(count => new TallyCell(field.Code, count.Key, "", "", count.Value))));
        var hidden = SmallGroups.Hidden([sheet.Rated(field, profile.Code, band), merged.Rated(field), sheet.Rated(field, profile.Code)]);
        return new(field, hidden[0] ? null : sheet.Mean(field, profile.Code, band), hidden[1] ? null : merged.Mean(field));
    }
}
