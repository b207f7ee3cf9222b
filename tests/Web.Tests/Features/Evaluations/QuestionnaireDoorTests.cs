using System.Net;
using Misthos.Domain.Administration;
using Misthos.Web.Features.Evaluations;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Evaluations;

/// <summary>Codes cannot be guessed; sets of questions come as a file.</summary>
public sealed class QuestionnaireDoorTests(WebApp app)
{
    [Fact]
    public async Task Wrong_codes_are_limited_for_one_address_and_nobody_else()
    {
        var guesser = app.Anonymous();
        for (var i = 0; i < QuestionnaireLimits.WrongCodes / 2; i++)
        {
            using var wrong = await guesser.PostFormAsync("/marseille/questionnaire", "door", ("Input.Code", $"WRNG-{i:0000}-WRNG"));
            Assert.Contains("n’existe pas", (await wrong.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.OrdinalIgnoreCase);
            await guesser.GetPageAsync($"/marseille/questionnaire/WRNG-{i:0000}-XXXX");
        }

        using var shut = await guesser.PostFormAsync("/marseille/questionnaire", "door", ("Input.Code", "WRNG-9999-WRNG"));
        Assert.Contains("Trop de codes", (await shut.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Patientez", (await guesser.GetPageAsync("/marseille/questionnaire/WRNG-9999-XXXX")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Patientez", (await app.Anonymous().GetPageAsync("/marseille/questionnaire/WRNG-9999-XXXX")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_of_questions_comes_as_a_file_or_pasted_and_nothing_is_refused()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        const string page = "/marseille/gestion/questionnaires/modeles";
        using var nothing = await organiser.PostFormAsync(page, "import");
        Assert.Contains("Donnez un fichier", (await nothing.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        using var kept = await organiser.PostFormAsync(page, "import", ("Input.Json", """{ "code": "essai-fichier", "title": { "fr": "Essai", "en": "Trial" }, "questions": [{ "code": "q", "kind": "short", "text": { "fr": "Un mot ?", "en": "A word?" } }] }"""));
        Assert.Equal(HttpStatusCode.Found, kept.StatusCode);
    }
}
