namespace Misthos.Web.Features.Ballots;

/// <summary>Texts of ballots.</summary>
public sealed class BallotTexts;
