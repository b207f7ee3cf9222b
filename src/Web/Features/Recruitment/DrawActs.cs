using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Registers;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Public acts of a draw, as the register says them. The fingerprints are those of the public proof.</summary>
internal static class DrawActs
{
    public static PublicActContent Sealed(PanelDraw draw, DateOnly on, string title) => Of(draw, on, title,
        string.Create(CultureInfo.InvariantCulture, $"Tirage préparé et scellé : {draw.Seats} places, {draw.ReserveSize} suppléances. Empreinte du vivier : {draw.PoolHash}. Empreinte des critères : {draw.QuotasHash}."));

    public static PublicActContent Drawn(PanelDraw draw, DateOnly on, string title) => Of(draw, on, title,
        "Les personnes sont tirées avec une valeur publique, écrite dans la preuve.");

    public static PublicActContent Confirmed(PanelDraw draw, DateOnly on, string title) => Of(draw, on, title, "Le tirage est confirmé.");

    public static PublicActContent SetAside(PanelDraw draw, DateOnly on, string title, string reason) => Of(draw, on, title, "Le tirage est écarté ; la raison est publique.") with { Words = reason };

    /// <summary>What was drawn, and for which edition.</summary>
    public static async Task<string> TitleAsync(AppDbContext db, PanelDraw draw)
    {
        var names = await db.Set<Edition>().Where(e => e.Id == draw.EditionId)
            .Select(e => new { e.Name, Organ = e.Organs.Where(o => o.Id == draw.OrganId).Select(o => o.Name).FirstOrDefault() }).SingleAsync();
        return Title(names.Name, names.Organ);
    }

    public static string Title(string edition, string? organ) => $"Tirage au sort {(organ is null ? "du panel" : $"de l’organe « {organ} »")}, édition « {edition} »";

    private static PublicActContent Of(PanelDraw draw, DateOnly on, string title, string text) =>
        new(PublicActKind.Draw, title, text, on, draw.IsPublic ? $"tirages/{draw.Id}" : null) { Words = draw.Proof };
}
