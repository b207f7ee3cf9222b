namespace Misthos.Web.Features.Sittings.Representativeness;

/// <summary>Texts of quorum and representativeness.</summary>
public sealed class RepresentativenessTexts;
