using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Evaluations;

/// <summary>
/// Guesses the obstacle behind a reason in free words. It is only a first sorting: an organiser corrects it (<see cref="ReasonSorting"/>), and what it
/// does not know is <see cref="BarrierKind.Other"/>.
/// </summary>
public static class BarrierLexicon
{
    // The first line that matches counts: "garde de mes enfants au travail" is about children.
    private static readonly (BarrierKind Kind, string[] Stems)[] Lines =
    [
        (BarrierKind.Family, ["enfant", "bebe", "garde", "famille", "aidant", "conjoint", "parent", "mere", "pere", "child", "family", "baby"]),
        (BarrierKind.MovedAway, ["demenag", "part etudier", "partie etudier", "parti etudier", "quitte la ville", "mutation", "moved", "moving"]),
        (BarrierKind.Health, ["sante", "malad", "hopital", "operation", "handicap", "fatigue", "medecin", "medical", "soins", "health", "sick", "ill "]),
        (BarrierKind.Journey, ["transport", "trajet", "bus", "voiture", "train", "greve", "loin", "deplace", "journey", "far away"]),
        (BarrierKind.Language, ["francais", "langue", "comprend", "lire", "language", "french"]),
        (BarrierKind.Money, ["argent", "cher", "payer", "cout", "financ", "money", "cost"]),
        (BarrierKind.Trust, ["sert a rien", "serve a rien", "change rien", "changera rien", "inutile", "ecoute pas", "confiance", "decide", "pointless", "trust"]),
        (BarrierKind.Legitimacy, ["pas ma place", "pas a ma place", "legitime", "ose pas", "oser", "timide", "parler en public", "peur", "capable", "belong", "shy"]),
        (BarrierKind.Atmosphere, ["ambiance", "conflit", "insult", "moque", "remarque", "groupe", "atmosphere", "rude"]),
        (BarrierKind.Interest, ["interess", "sujet", "theme", "politique", "interest"]),
        (BarrierKind.Work, ["travail", "boulot", "emploi", "employeur", "astreinte", "conge", "examen", "cours", "stage", "lycee", "work", "job", "exam"]),
        (BarrierKind.Dates, ["horaire", "date", "samedi", "dimanche", "soir", "vacances", "temps", "disponib", "mariage", "trop long", "schedule", "time"]),
    ];

    /// <summary>The obstacle these words are about.</summary>
    public static BarrierKind Guess(string words)
    {
        var text = $"{Folding.Words(words)} ";
        return Lines.Where(line => Array.Exists(line.Stems, stem => text.Contains(stem, StringComparison.OrdinalIgnoreCase))).Select(line => line.Kind).DefaultIfEmpty(BarrierKind.Other).First();
    }
}

/// <summary>What an organiser made of some words: only their fingerprint is kept, so that a reason erased elsewhere is not kept here.</summary>
public sealed class ReasonSorting : Entity
{
    private ReasonSorting()
    {
    }

    /// <summary>Sorts words.</summary>
    /// <param name="authorityId">The authority.</param>
    /// <param name="mark">Fingerprint of the words, folded.</param>
    /// <param name="kind">What they are about.</param>
    public ReasonSorting(Guid authorityId, string mark, BarrierKind kind)
        : base(authorityId) => (Mark, Kind) = (mark, kind);

    /// <summary>Fingerprint of the words, folded; once for each authority.</summary>
    public string Mark { get; private set; } = "";

    /// <summary>What they are about.</summary>
    public BarrierKind Kind { get; private set; }

    /// <summary>Sorts otherwise.</summary>
    public void Sort(BarrierKind kind) => Kind = kind;
}
