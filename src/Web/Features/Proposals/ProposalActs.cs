using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Registers;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Proposals;

/// <summary>How the register names a proposal, and where the public reads it.</summary>
internal sealed record ActPlace(string Subject, string Path)
{
    /// <summary>The place of a proposal.</summary>
    public static async Task<ActPlace> FindAsync(AppDbContext db, Guid proposalId) =>
        (await ActPlaces.LoadAsync(db)).Of(await db.Set<Proposal>().AsNoTracking().SingleAsync(p => p.Id == proposalId));
}

/// <summary>Names proposals by number alone, and by assembly where the authority has several.</summary>
internal sealed class ActPlaces(IReadOnlyList<CitizensAssembly> assemblies)
{
    public static async Task<ActPlaces> LoadAsync(AppDbContext db) => new(await db.Set<CitizensAssembly>().AsNoTracking().ToListAsync());

    public ActPlace Of(Proposal proposal) => assemblies.Count > 1 && assemblies.Single(a => a.Id == proposal.AssemblyId) is var assembly
        ? new($"Proposition n° {proposal.Number}, {assembly.Name}", ProposalRow.PathOf(proposal.Number, assembly.Slug))
        : new($"Proposition n° {proposal.Number}", ProposalRow.PathOf(proposal.Number, null));
}

/// <summary>
/// Public acts about a proposal, as the register says them: in French, the language of the authority's acts. Words that people wrote are there
/// by their fingerprint alone; where a text has parts (title and text, summary and reasons), they are joined by an empty line.
/// </summary>
internal static class ProposalActs
{
    public static PublicActContent Adopted(ActPlace at, Proposal proposal) =>
        Of(PublicActKind.Adoption, at, proposal.BallotId is null ? "L’assemblée adopte la proposition." : $"L’assemblée adopte la proposition par un vote, version {proposal.AdoptedVersion}.", proposal.AdoptedOn!.Value, proposal.Title, proposal.Text);

    public static PublicActContent HandedOver(ActPlace at, Proposal proposal, Restitution? restitution) => Of(
        PublicActKind.Handover, at, $"La proposition est remise en public à la collectivité. Accusé de réception attendu le {Day(proposal.AcknowledgementDueOn)}, réponse attendue le {Day(proposal.AnswerDueOn)}.",
        proposal.HandedOverOn!.Value, restitution?.PublicCommitment, restitution?.CityPresence);

    public static PublicActContent Acknowledged(ActPlace at, Proposal proposal) =>
        Of(PublicActKind.Acknowledgement, at, "La collectivité accuse réception.", proposal.AcknowledgedOn!.Value, proposal.AcknowledgementText);

    public static PublicActContent Extended(ActPlace at, DeadlineExtension extension) => Of(
        PublicActKind.DelayChanged, at, $"{(extension.Duty == DutyKind.Answer ? "La réponse était attendue" : "L’accusé de réception était attendu")} le {Day(extension.OldDueOn)} : c’est reporté au {Day(extension.NewDueOn)}. La raison est publique.",
        extension.On, extension.Reason);

    public static PublicActContent Answered(ActPlace at, OfficialResponse response) => Of(
        response.Order == 1 ? PublicActKind.Answer : PublicActKind.AnswerChanged, at,
        $"{(response.Order == 1 ? "La collectivité répond" : $"La réponse change, version {response.Order}")} : {Said(response.Kind)}{(response.DueOn is { } due ? $", pour le {Day(due)}" : "")}.",
        response.AnsweredOn, response.Summary, response.Reasons, response.ChangeReason);

    public static PublicActContent Signed(ActPlace at, OfficialResponse response, ResponseSignature signature) =>
        Of(PublicActKind.Answer, at, $"La réponse est signée, version {response.Order}. Empreinte du document signé : {signature.Sha256}.", signature.SignedOn, signature.SignedBy);

    public static PublicActContent TakenDown(ActPlace at, OfficialResponse response, ResponseTakeDown takeDown) => Of(
        PublicActKind.TakenDown, at, $"Le texte de la réponse, version {response.Order}, est retiré : {Ground(takeDown.Ground)}. La raison est publique.", takeDown.On, takeDown.Reason);

    public static PublicActContent MinorityKept(ActPlace at, MinorityOpinion opinion) => Of(
        PublicActKind.MinorityOpinion, at, $"Une opinion minoritaire est conservée avec la proposition, au nom de {People(opinion.Voices)}.", opinion.GivenOn, opinion.Text);

    public static PublicActContent MinorityWithdrawn(ActPlace at, MinorityOpinion opinion) => Of(
        PublicActKind.MinorityOpinion, at, $"L’opinion minoritaire du {Day(opinion.GivenOn)}, au nom de {People(opinion.Voices)}, est retirée par qui l’a écrite.", opinion.WithdrawnOn!.Value);

    public static PublicActContent MinorityTakenDown(ActPlace at, MinorityOpinion opinion, MinorityTakeDown takeDown) => Of(
        PublicActKind.TakenDown, at, $"Le texte de l’opinion minoritaire du {Day(opinion.GivenOn)} est retiré : {Ground(takeDown.Ground)}. La raison est publique.", takeDown.On, takeDown.Reason);

    public static PublicActContent WordsTakenDown(ActPlace at, WordsTakeDown takeDown) => Of(
        PublicActKind.TakenDown, at, $"Les mots {(takeDown.VersionNumber is { } version ? $"de la version {version}" : $"de l’amendement {takeDown.AmendmentNumber}")} sont retirés : {Ground(takeDown.Ground)}. La raison est publique.", takeDown.On, takeDown.Reason);

    public static PublicActContent Redacted(ActPlace at, WordsRedaction redaction, IReadOnlyList<int> others, IReadOnlyList<int> amendments, bool isStart) => Of(
        PublicActKind.TakenDown, at, string.Concat(
            $"Des passages de la version {redaction.VersionNumber} sont retirés : {Ground(redaction.Ground)}. Le reste est inchangé. ",
            others.Count > 0 ? $"Ils sont aussi retirés d’autres versions ({string.Join(", ", others)}). " : "",
            isStart ? "Ils sont aussi retirés de ce dont la proposition part. " : "",
            amendments.Count > 0 ? $"Les mots d’amendements qui les contiennent sont retirés ({string.Join(", ", amendments)}). " : "",
            "La raison est publique."), redaction.On, redaction.Reason);

    public static PublicActContent Decided(ActPlace at, Deliberation act) =>
        Of(PublicActKind.CouncilAct, at, $"Le conseil délibère le {Day(act.On)}.", act.On, act.Number, act.Subject);

    public static PublicActContent Corrected(ActPlace at, Deliberation act) =>
        Of(PublicActKind.CouncilAct, at, $"Ce que le conseil publie de sa délibération du {Day(act.On)} est corrigé.", act.On, act.Number, act.Subject);

    public static PublicActContent DelaysChanged(string edition, DelayChange change) => new(
        PublicActKind.DelayChanged, $"Édition « {edition} »",
        $"Délais des remises à venir : {change.NewAcknowledgement} mois pour accuser réception (avant : {change.OldAcknowledgement}), {change.NewAnswer} mois pour répondre (avant : {change.OldAnswer}). La raison est publique.", change.On, "assemblee")
    { Words = change.Reason };

    internal static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "?";

    internal static PublicActContent Of(PublicActKind kind, ActPlace at, string text, DateOnly on, params string?[] words) =>
        new(kind, at.Subject, text, on, at.Path) { Words = words.Any(w => !string.IsNullOrEmpty(w)) ? string.Join("\n\n", words.Where(w => !string.IsNullOrEmpty(w))) : null };

    private static string People(int voices) => voices == 1 ? "1 personne" : $"{voices} personnes";

    private static string Said(ResponseKind kind) => kind switch
    {
        ResponseKind.Accepted => "acceptée",
        ResponseKind.Amended => "acceptée en partie",
        ResponseKind.ToStudy => "à étudier",
        ResponseKind.Refused => "refusée",
        _ => "hors de ses compétences, transmise",
    };

    internal static string Ground(TakeDownGround ground) => ground switch
    {
        TakeDownGround.PersonalData => "données personnelles",
        TakeDownGround.CourtOrder => "décision de justice",
        _ => "publié par erreur",
    };
}
