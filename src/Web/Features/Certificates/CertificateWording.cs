using Microsoft.Extensions.Localization;
using Misthos.Domain.Certificates;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Certificates;

/// <summary>A label and what it says.</summary>
public sealed record WordedRow(string Label, string Text);

/// <summary>A skill as printed.</summary>
public sealed record WordedSkill(string Name, string Framework, string Words, string Countersigned);

/// <summary>The words of a paper, in the language of the paper whatever that of the page around it.</summary>
public sealed class CertificateWording
{
    private readonly IStringLocalizer _texts;
    private readonly Certificate _certificate;

    private CertificateWording(IStringLocalizer texts, Certificate certificate, string authority) => (_texts, _certificate, Authority) = (texts, certificate, authority);

    public string Authority { get; }

    public string Language => _certificate.Language;

    public string Holder => Facts.Holder;

    public string Title { get; private init; } = "";

    public string Attests { get; private init; } = "";

    public string Did { get; private init; } = "";

    public IReadOnlyList<WordedRow> Rows { get; private init; } = [];

    /// <summary>Sittings of a term, a line each.</summary>
    public IReadOnlyList<string> Sittings { get; private init; } = [];

    public IReadOnlyList<WordedSkill> Skills { get; private init; } = [];

    /// <summary>What it is worth, to whoever reads it.</summary>
    public string Worth { get; private init; } = "";

    public string Made { get; private init; } = "";

    public Signatory Signatory => Facts.Signatory;

    /// <summary>The word of this key, in the language of the paper.</summary>
    public string this[string key, params object[] values]
    {
        get
        {
            using var _ = Speaking.In(Language);
            return _texts[key, values].Value;
        }
    }

    private CertificateFacts Facts => _certificate.Facts;

    public static CertificateWording Of(Certificate certificate, IReadOnlyList<string> words, IStringLocalizer texts, string authority)
    {
        using var _ = Speaking.In(certificate.Language);
        var facts = certificate.Facts;
        var day = Format.LongDay(Format.DayOf(certificate.IssuedAt));
        return new(texts, certificate, authority)
        {
            Title = texts[$"Title.{certificate.Kind}"],
            Attests = texts[$"Attests.{certificate.Kind}", authority],
            Did = texts[$"Did.{certificate.Kind}"],
            Rows = [.. RowsOf(certificate, texts)],
            Sittings = certificate.Kind == CertificateKind.Participation ? [.. facts.Lines.Select(l => $"{Format.LongDay(l.Day!.Value)} – {Format.Duration(l.Minutes)}")] : [],
            Skills = certificate.Kind == CertificateKind.Skills ? [.. facts.Lines.Select((l, i) => new WordedSkill(l.Text, l.Framework, i < words.Count ? words[i] : "", l.Countersigned))] : [],
            Worth = texts[certificate.Kind == CertificateKind.Convocation ? $"Worth.Convocation.{facts.Reader}" : $"Worth.{certificate.Kind}", authority],
            Made = facts.Signatory.Place.Length > 0 ? texts["MadeAt", facts.Signatory.Place, day] : texts["IssuedOn", day],
        };
    }

    /// <summary>What a certificate says, as label and text, in the current language; the same on the paper and where it is verified.</summary>
    public static IEnumerable<WordedRow> RowsOf(Certificate certificate, IStringLocalizer texts)
    {
        var facts = certificate.Facts;
        yield return new(texts["Body"], facts.Body);
        if (certificate.Kind is CertificateKind.Participation or CertificateKind.Skills)
        {
            yield return new(texts["Term"], facts.IsRunning ? texts["Term.Running", Format.LongDay(facts.From)] : texts["Term.Over", Format.LongDay(facts.From), Format.LongDay(facts.Until)]);
            if (facts.Roles.Count > 0)
            {
                yield return new(texts["Roles"], string.Join(", ", facts.Roles));
            }

            yield return new(texts["Attended"], texts.Count("Attended.Count", facts.Sittings, Format.LongDay(facts.Lines.Where(l => l.Day is not null).Select(l => l.Day!.Value).DefaultIfEmpty(facts.Until).Max())));
            yield return new(texts["Length.All"], Format.Duration(facts.Minutes));
            yield break;
        }

        yield return new(texts["Day"], Format.Day(facts.From));
        if (facts is { StartsAt: { } from, EndsAt: { } to })
        {
            yield return new(texts["Hours"], texts["Hours.FromTo", Format.Time(from), Format.Time(to)]);
        }

        if (facts.Place.Length > 0)
        {
            yield return new(texts["Place"], facts.Place);
        }

        if (certificate.Kind == CertificateKind.Presence)
        {
            yield return new(texts["Length"], Format.Duration(facts.Minutes));
            foreach (var half in facts.Lines)
            {
                yield return new(half.Text, Format.Duration(half.Minutes));
            }
        }
    }
}
