namespace Misthos.Domain.Recruitment;

/// <summary>How long each class of data of a recruitment is kept, days. The delays are the authority's; none is fixed by law.</summary>
/// <param name="FrameDays">A list people are drawn from, after its import at the latest; sooner once its sealed copy is handed over.</param>
/// <param name="InvitationDays">Names and addresses of people invited, after the last day to register.</param>
/// <param name="RegistrationDays">Answers of people who registered, after the term: until then they may be called to replace someone.</param>
/// <param name="VolunteerDays">Names and addresses of the pool, after the term.</param>
/// <param name="NeedDays">What members said they needed, after the term.</param>
/// <param name="IncidentDays">What members told in confidence, after the term.</param>
/// <param name="BankDays">Bank accounts, after the term: thirteen months, within which a payment may be contested (code monétaire et financier, L. 133-24).</param>
public sealed record RetentionTerms(int FrameDays = 180, int InvitationDays = 60, int RegistrationDays = 30, int VolunteerDays = 30, int NeedDays = 30, int IncidentDays = 180, int BankDays = 395)
{
    /// <summary>The day from which data are to be deleted.</summary>
    /// <param name="kind">Class of data.</param>
    /// <param name="since">Import of a list, last day to register, or end of the term.</param>
    public DateOnly DueOn(EliminatedKind kind, DateOnly since) => since.AddDays(1 + kind switch
    {
        EliminatedKind.SamplingFrame => FrameDays,
        EliminatedKind.Invitations => InvitationDays,
        EliminatedKind.Registrations => RegistrationDays,
        EliminatedKind.Needs => NeedDays,
        EliminatedKind.Incidents => IncidentDays,
        EliminatedKind.BankAccounts => BankDays,
        _ => VolunteerDays,
    });
}
