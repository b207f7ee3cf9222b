using Misthos.Domain.Proposals;
using Misthos.Domain.Registers;

namespace Misthos.Web.Features.Proposals.Opinions;

/// <summary>Technical opinions as the register says them: the department and the days; words by their fingerprint alone.</summary>
internal static class OpinionActs
{
    public static PublicActContent Asked(ActPlace at, OpinionRequest request, string office) => ProposalActs.Of(
        PublicActKind.TechnicalOpinion, at, $"Un avis technique est demandé : {office}. Il est attendu le {ProposalActs.Day(request.DueOn)}.", request.AskedOn, request.Question);

    public static PublicActContent Given(ActPlace at, TechnicalOpinion opinion, string office) => ProposalActs.Of(
        PublicActKind.TechnicalOpinion, at, opinion.Order == 1 ? $"L’avis technique est rendu : {office}." : $"L’avis technique change, version {opinion.Order} : {office}. La raison est publique.",
        opinion.GivenOn, opinion.Legal, opinion.Cost, opinion.Delay, opinion.Competence, opinion.ChangeReason);

    public static PublicActContent Withdrawn(ActPlace at, OpinionRequest request, string office) => ProposalActs.Of(
        PublicActKind.TechnicalOpinion, at, $"L’avis technique n’est plus demandé : {office}. La raison est publique.", request.WithdrawnOn!.Value, request.WithdrawReason);

    public static PublicActContent TakenDown(ActPlace at, TechnicalOpinion opinion, OpinionTakeDown takeDown) => ProposalActs.Of(
        PublicActKind.TakenDown, at, $"Le texte d’un avis technique, version {opinion.Order}, est retiré : {ProposalActs.Ground(takeDown.Ground)}. La raison est publique.", takeDown.On, takeDown.Reason);
}
