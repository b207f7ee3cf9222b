namespace Misthos.Web.Features.Allowances.Pieces;

/// <summary>Texts of the papers that go with a statement.</summary>
public sealed class PieceTexts;
