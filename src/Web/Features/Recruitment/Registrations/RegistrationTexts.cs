namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>Texts of the registration form; a further language is a file <c>RegistrationTexts.xx.resx</c> beside the others.</summary>
public sealed class RegistrationTexts;
