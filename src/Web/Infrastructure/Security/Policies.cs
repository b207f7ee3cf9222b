using Microsoft.AspNetCore.Authorization;
using Misthos.Domain.Administration;

namespace Misthos.Web.Infrastructure.Security;

/// <summary>What can be allowed; each names the roles that hold it. Everything but Member needs a second factor.</summary>
public static class Policies
{
    public const string Administer = nameof(Administer);
    public const string Organise = nameof(Organise);
    public const string Facilitate = nameof(Facilitate);
    public const string RecordAttendance = nameof(RecordAttendance);
    public const string SeeTables = nameof(SeeTables);
    public const string Liquidate = nameof(Liquidate);
    public const string DecideEligibility = nameof(DecideEligibility);
    public const string SeeAccounts = nameof(SeeAccounts);
    public const string Approve = nameof(Approve);
    public const string KeepBudget = nameof(KeepBudget);
    public const string SeeSettlements = nameof(SeeSettlements);
    public const string Answer = nameof(Answer);
    public const string Witness = nameof(Witness);
    public const string Staff = nameof(Staff);
    public const string Confide = nameof(Confide);
    public const string SeeSheets = nameof(SeeSheets);
    public const string Audit = nameof(Audit);
    public const string Member = nameof(Member);

    public static IReadOnlyDictionary<string, Role[]> Roles { get; } = new Dictionary<string, Role[]>
    {
        [Administer] = [Role.Administrator],
        [Organise] = [Role.Organiser],
        [Facilitate] = [Role.Organiser, Role.Facilitator],
        [RecordAttendance] = [Role.Organiser, Role.Reception],
        [SeeTables] = [Role.Organiser, Role.Facilitator, Role.Reception],
        [Liquidate] = [Role.FinanceOfficer],
        [DecideEligibility] = [Role.Organiser, Role.FinanceOfficer],
        [SeeAccounts] = [Role.Organiser, Role.FinanceOfficer],
        [Approve] = [Role.AuthorisingOfficer],
        [KeepBudget] = [Role.Organiser, Role.FinanceOfficer],
        [SeeSettlements] = [Role.FinanceOfficer, Role.AuthorisingOfficer, Role.Organiser],
        [Answer] = [Role.Organiser, Role.ElectedOfficial],
        [Witness] = [Role.Organiser, Role.Guarantor],
        [Confide] = [Role.Organiser, Role.FollowUpOfficer, Role.Facilitator],
        [SeeSheets] = [Role.Organiser, Role.FinanceOfficer, Role.AuthorisingOfficer],
        [Audit] = [Role.Administrator, Role.Organiser],
        [Staff] = [.. Enum.GetValues<Role>().Where(role => role != Role.Member)],
        [Member] = [Role.Member],
    };

    public static void Register(AuthorizationOptions options)
    {
        foreach (var (name, roles) in Roles)
        {
            options.AddPolicy(name, policy => policy.RequireAuthenticatedUser().AddRequirements(new RoleRequirement(roles)));
        }
    }
}

/// <summary>Any of these roles, held in the authority of the address.</summary>
public sealed record RoleRequirement(IReadOnlyList<Role> Roles) : IAuthorizationRequirement;

/// <summary>Checks the roles of the signed-in user in the authority of the address.</summary>
internal sealed class RoleHandler(CurrentUser user) : AuthorizationHandler<RoleRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        if (await user.HoldsAnyAsync(requirement.Roles))
        {
            context.Succeed(requirement);
        }
    }
}
