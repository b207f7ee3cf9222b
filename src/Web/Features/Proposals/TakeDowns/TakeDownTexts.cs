namespace Misthos.Web.Features.Proposals.TakeDowns;

/// <summary>Texts of what is taken down on a ground: the grounds, the fields, and passages removed from a text in force.</summary>
public sealed class TakeDownTexts;
