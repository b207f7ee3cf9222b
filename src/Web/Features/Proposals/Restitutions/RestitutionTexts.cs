namespace Misthos.Web.Features.Proposals.Restitutions;

/// <summary>Texts of handovers and of delegations and departments.</summary>
public sealed class RestitutionTexts;
