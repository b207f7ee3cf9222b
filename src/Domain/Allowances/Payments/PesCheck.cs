using System.Text.RegularExpressions;

namespace Misthos.Domain.Allowances.Payments;

/// <summary>The two levels at which Hélios refuses: the schema (whole file) and the rules of the accountant (bordereau).</summary>
internal static partial class PesCheck
{
    public const int SubjectLength = 100;
    public const int LabelLength = 70;
    private const int NameLength = 38;
    private const int HolderLength = 32;
    private const int ReferenceLength = 30;
    public const int LongestSlip = 9_999_999;
    public const int LongestPiece = 99_999_999;
    private const int MostPieces = 99_999;
    private static readonly Money Most = Money.Euros(999_999_999_999.99m);

    public static IReadOnlyList<Refusal> Of(PesDepense file)
    {
        var pieces = file.Settings.IsCollective ? 1 : file.Lines.Count;
        var numbers = file.Slip.PieceNumbers;
        (bool Fails, string Code)[] checks =
        [
            (file.Slip.Number is < 1 or > LongestSlip, "pes.flow.slip-number"),
            (numbers.Any(n => n is < 1 or > LongestPiece), "pes.flow.piece-number"),
            (file.Lines.Count == 0 || pieces > MostPieces, "pes.flow.pieces"),
            (file.Total > Most, "pes.flow.amount"),
            (!SepaText.TryConvert(file.Slip.Subject, out var subject, out _) || subject.Length == 0, "pes.flow.subject"),
            (numbers.Count != pieces, "pes.slip.piece-count"),
            (numbers.Distinct().Count() != numbers.Count, "pes.slip.piece-twice"),
            (file.Slip.IssuedOn.Year != file.Slip.Year && file.Slip.IssuedOn.Year != file.Slip.Year + 1, "pes.slip.year"),
        ];
        return [.. Of(file.Settings), .. checks.Where(check => check.Fails).Select(check => new Refusal(check.Code)), .. file.Lines.SelectMany(Of)];
    }

    /// <summary>What is wrong with the settings alone.</summary>
    public static IReadOnlyList<Refusal> Of(PesSettings settings)
    {
        (bool Fails, string Code)[] checks =
        [
            (!Codique().IsMatch(settings.PostId), "pes.flow.post"),
            (!Siret.TryParse(settings.Siret, out _) || settings.Siret.Length != 14, "pes.flow.siret"),
            (!Digits(settings.CollectivityCode, 3, 3), "pes.flow.collectivity"),
            (!BudgetCode().IsMatch(settings.BudgetCode), "pes.flow.budget"),
            (!Digits(settings.Nature, 1, 12) || settings.Nature.All(c => c == '0'), "pes.flow.nature"),
            (settings.Function is { } function && !Digits(function, 1, 10), "pes.flow.function"),
            (settings.Operation is { Length: 0 or > 10 } || settings.Operation?.All(char.IsAsciiLetterOrDigit) == false, "pes.flow.operation"),
            (!Natures().IsMatch(settings.PieceNature), "pes.flow.piece-nature"),
            (Natures().IsMatch(settings.PieceNature) && !settings.Triplets.Contains(settings.Triplet), "pes.slip.triplet"),
        ];
        return [.. checks.Where(check => check.Fails).Select(check => new Refusal(check.Code))];
    }

    private static IEnumerable<Refusal> Of(PesLine line)
    {
        var payee = line.Payee;
        (bool Fails, string Code)[] checks =
        [
            (payee.Reference.Length is 0 or > ReferenceLength || payee.Reference.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-'), "pes.flow.reference"),
            (line.Amount < Money.Zero, "pes.flow.line-amount"),
            (line.Amount == Money.Zero, "pes.slip.nothing-due"),
            (payee.Civility is not ("M." or "Mme"), "pes.slip.civility"),
            (string.IsNullOrWhiteSpace(payee.GivenName), "pes.slip.given-name"),
            (!SepaText.TryConvert(line.Label, out var label, out _) || label.Length == 0, "pes.flow.label"),
        ];
        return checks.Where(check => check.Fails).Select(check => new Refusal(check.Code, payee.Reference))
            .Concat(Name(payee.Reference, payee.FamilyName, NameLength, "family-name"))
            .Concat(Name(payee.Reference, payee.GivenName, NameLength, "given-name"))
            .Concat(line.Means == PaymentMeans.Transfer ? Account(payee) : []);
    }

    // A transfer demands an account (ModRegl 03).
    private static IEnumerable<Refusal> Account(PesPayee payee)
    {
        if (payee.Iban is not { } iban)
        {
            return [new Refusal("pes.slip.account-missing", payee.Reference)];
        }

        (bool Fails, string Code)[] checks =
        [
            (!iban.IsInSepa, "pes.slip.outside-sepa"),
            (iban is { IsInSepa: true, Country: not ("FR" or "MC") } && payee.Bic is null, "pes.slip.bic-needed"),
            (payee.Bic is { } bic && !Bic.IsValid(bic), "pes.flow.bic"),
        ];
        return checks.Where(check => check.Fails).Select(check => new Refusal(check.Code, payee.Reference)).Concat(Name(payee.Reference, payee.Holder, HolderLength, "holder"));
    }

    private static IEnumerable<Refusal> Name(string reference, string name, int length, string field)
    {
        if (!SepaText.TryConvert(name, out var converted, out var offender))
        {
            return [new Refusal($"pes.flow.{field}-characters", reference, offender)];
        }

        return converted.Length > length ? [new Refusal($"pes.flow.{field}-too-long", reference, converted)]
            : converted.Length == 0 && field != "given-name" ? [new Refusal($"pes.flow.{field}-missing", reference)] : [];
    }

    private static bool Digits(string text, int least, int most) => text.Length >= least && text.Length <= most && text.All(char.IsAsciiDigit);

    [GeneratedRegex(@"\A(02[AB][0-9]{3,4}|[0-9]{6,7})\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Codique();

    [GeneratedRegex(@"\A[0-9A-Z][0-9]\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex BudgetCode();

    [GeneratedRegex(@"\A(0[1-9]|1[0-58])\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Natures();
}
