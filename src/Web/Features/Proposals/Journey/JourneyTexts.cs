namespace Misthos.Web.Features.Proposals.Journey;

/// <summary>Texts of the line of time of a proposal.</summary>
public sealed class JourneyTexts;
