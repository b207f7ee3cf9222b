namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>Texts of invitations: letters, calls, visits, returned envelopes.</summary>
public sealed class LettersTexts;
