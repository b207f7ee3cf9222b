namespace Misthos.Web.Features.Portal.Openness;

/// <summary>Texts of the pages that say who the panel is, what it costs and how the decision is shared.</summary>
public sealed class OpennessTexts;
