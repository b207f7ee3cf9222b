using System.Globalization;
using System.Text.RegularExpressions;
using Misthos.Domain.Allowances;
using Misthos.Domain.Sittings;
using Codes = Misthos.Domain.Allowances.AllowanceReasonCodes;

namespace Misthos.Domain.Tests.Allowances;

/// <summary>What the words of the example tables mean.</summary>
internal static partial class FrenchWords
{
    public static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["aucun barème"] = Codes.NoScheme,
        ["hors période"] = Codes.SchemeNotValid,
        ["délibération pas en vigueur"] = Codes.ActNotInForce,
        ["organe non visé"] = Codes.OrganNotCovered,
        ["agent de la collectivité"] = Codes.Staff,
        ["élue"] = Codes.Elected,
        ["qualité non visée"] = Codes.CapacityNotCovered,
        ["absente"] = Codes.Absent,
        ["renoncement"] = Codes.Declined,
        ["pas de demande"] = Codes.NotRequested,
        ["quotient au-dessus du seuil"] = Codes.AboveThreshold,
        ["quotient inconnu"] = Codes.QuotientUnknown,
        ["quotient comparé à un autre seuil"] = Codes.QuotientOtherThreshold,
        ["décision sur le quotient manquante"] = Codes.QuotientMissing,
        ["présence partielle à décider"] = Codes.PartialUndecided,
        ["présence partielle non payée"] = Codes.PartialUnpaid,
        ["présence inférieure au minimum"] = Codes.BelowMinimum,
        ["mineure à décider"] = Codes.MinorUndecided,
        ["mineure non visée"] = Codes.MinorNotCovered,
        ["présence à distance à décider"] = Codes.RemoteUndecided,
        ["séance plus courte à décider"] = Codes.ShorterUndecided,
        ["plafond du jour atteint"] = Codes.DayCapReached,
        ["nombre de séances à décider"] = Codes.ProcessUndecided,
        ["pas assez de séances"] = Codes.ProcessNotReached,
        ["montant déjà dû"] = Codes.ProcessAlreadyDue,
    };

    public static AllowanceOutcome Outcome(string text) => text switch
    {
        "due" => AllowanceOutcome.Due,
        "à décider" => AllowanceOutcome.ToBeDecided,
        "non due" => AllowanceOutcome.NotDue,
        _ => throw new FormatException(text),
    };

    public static AttendanceStatus Status(string text) => text switch
    {
        "attendue" => AttendanceStatus.Expected,
        "présente" => AttendanceStatus.Present,
        "en retard" => AttendanceStatus.Late,
        "partie avant la fin" => AttendanceStatus.LeftEarly,
        "excusée" => AttendanceStatus.Excused,
        "absente" => AttendanceStatus.Absent,
        "à distance" => AttendanceStatus.Remote,
        _ => throw new FormatException(text),
    };

    public static Capacity CapacityOf(string text) => text switch
    {
        "membre" => Capacity.Member,
        "ancienne membre" => Capacity.FormerMember,
        "participante libre" => Capacity.OpenParticipant,
        "accompagnante" => Capacity.Companion,
        "parent" => Capacity.Guardian,
        "élue" => Capacity.ElectedOfficial,
        "agent" => Capacity.Officer,
        "experte" => Capacity.Expert,
        "animatrice" => Capacity.Facilitator,
        "observatrice" => Capacity.Observer,
        _ => throw new FormatException(text),
    };

    public static Guid Organ(string text) => text switch
    {
        "assemblée" => Schemes.Plenary,
        "groupe de propositions" => Schemes.ProposalGroup,
        "comité méthodologique" => Schemes.Committee,
        _ => throw new FormatException(text),
    };

    /// <summary>"7 h", "5 h 30", "20 min" in minutes.</summary>
    public static int Minutes(string text)
    {
        var match = Duration().Match(text);
        Assert.True(match.Success, $"'{text}' n'est pas une durée.");
        return Number(match.Groups["hours"]) * 60 + Number(match.Groups["minutes"]);
    }

    public static Money Amount(string text) => Money.Parse(text, French);

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^((?<hours>\d+) h ?)?((?<minutes>\d+)( min)?)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Duration();
}
