namespace Misthos.Web.Features.Proposals.Opinions;

/// <summary>Texts of technical opinions.</summary>
public sealed class OpinionTexts;
