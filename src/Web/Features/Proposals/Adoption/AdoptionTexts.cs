namespace Misthos.Web.Features.Proposals.Adoption;

/// <summary>Texts of the adoption vote.</summary>
public sealed class AdoptionTexts;
