using System.Globalization;
using Misthos.Domain.Recruitment;

namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>Addresses of the pages of the form, under <c>/{city}/inscription/</c>.</summary>
internal static class RegistrationPaths
{
    private static readonly Dictionary<RegistrationQuestion, string> Names = new()
    {
        [RegistrationQuestion.Notice] = "information",
        [RegistrationQuestion.Name] = "nom",
        [RegistrationQuestion.Birth] = "naissance",
        [RegistrationQuestion.Guardian] = "responsable",
        [RegistrationQuestion.Address] = "adresse",
        [RegistrationQuestion.Needs] = "besoins",
        [RegistrationQuestion.Dates] = "dates",
        [RegistrationQuestion.Contact] = "contact",
    };

    /// <summary>The page of a step; the page to check the answers when there is none.</summary>
    public static string Of(RegistrationStep? step) => step switch
    {
        null => "verification",
        { Question: RegistrationQuestion.Feature } s => string.Create(CultureInfo.InvariantCulture, $"question-{s.Feature + 1}"),
        { } s => Names[s.Question],
    };

    /// <summary>The step of this page for someone with these answers; null when the form has none.</summary>
    public static RegistrationStep? Read(string name, RegistrationView view) =>
        view.Steps.Where(step => Of(step) == name).Select(step => (RegistrationStep?)step).FirstOrDefault();
}
