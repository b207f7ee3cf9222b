using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Features.Recruitment.Registrations;

namespace Misthos.Web.Tests.Guards;

/// <summary>A complete registration, one that is ready to be sent, and what a browser holds that works on them.</summary>
internal sealed record RegistrationSamples(Guid Complete, string CompleteCookie, string ReadyCookie)
{
    /// <summary>Code of the registration that is ready to be sent.</summary>
    public const string Code = "TESTAB22";

    /// <summary>The cookie that opens this page of the form; null for other pages.</summary>
    public string? Cookie(string path) => path.Split('/', '?') switch
    {
        [_, _, "inscription", "recu", ..] => CompleteCookie,
        [_, _, "inscription", not "", ..] => ReadyCookie,
        _ => null,
    };

    public static RegistrationSamples Make(AppDbContext db, Guid editionId, DateTimeOffset at, RegistrationSessionService session)
    {
        var act = new RegistrationAct(RegistrationMeans.Online, null, at);
        var channel = new RecruitmentChannel(db.AuthorityId, editionId, ChannelKind.Open, new("Ouvert", 1, null, new DateOnly(2099, 1, 1), ""));
        PanelRegistration[] both = [new(channel, "TESTAB33", null, act), new(channel, Code, null, act)];
        db.Add(channel);
        foreach (var registration in both)
        {
            registration.Answer(Answers());
            db.Add(registration);
        }

        both[0].Submit(act);
        return new(both[0].Id, Sealed(both[0]), Sealed(both[1]));
        string Sealed(PanelRegistration registration) => $"{RegistrationSessionService.CookieName}={session.Seal(registration.Id)}";
    }

    private static Dictionary<string, string> Answers() => new()
    {
        [RegistrationAnswers.Consent] = "2026-01-01",
        [RegistrationAnswers.GivenName] = "Léa",
        [RegistrationAnswers.FamilyName] = "Petit",
        [RegistrationAnswers.BornOn] = "1990-05-31",
        [RegistrationAnswers.Address] = "1 rue Haute",
        [RegistrationAnswers.Postcode] = "13001",
        [RegistrationAnswers.Town] = "Ville",
        [RegistrationAnswers.Needs] = "Lift",
        [RegistrationAnswers.Available] = "",
        [RegistrationAnswers.Contact] = "Post",
    };
}
