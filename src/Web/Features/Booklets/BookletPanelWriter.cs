using Misthos.Domain.Booklets;
using Misthos.Domain.Evaluations;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Booklets;

/// <summary>Words who the panel is: marginals only, small groups hidden, as on the public page.</summary>
internal sealed class BookletPanelWriter(BookletTexting texts)
{
    public BookletChapter? Write(IReadOnlyList<PanelFacts> panels) => panels.Count == 0 ? null : new("panel", texts.Openness["Panel.Title"],
    [
        Blocks.Paragraph(texts.Openness["Panel.Plain", SmallGroups.Least]),
        .. panels.SelectMany(panel => Panel(panel, panels.Count > 1)),
    ], []);

    private IEnumerable<BookletBlock> Panel(PanelFacts panel, bool isNamed)
    {
        if (isNamed)
        {
            yield return Blocks.Heading(panel.Edition);
        }

        if (panel.Origins.Count > 0)
        {
            yield return Table(texts.Openness["Panel.Came"],
            [
                [texts.Openness["Panel.Way"], texts.Openness["Panel.People"]],
                .. panel.Origins.Select(o => (IReadOnlyList<string>)[texts.Openness[$"Origin.{o.Origin}"], Shown(o.People)]),
            ]);
        }

        foreach (var feature in panel.Rows.GroupBy(r => r.Feature))
        {
            yield return Table(feature.Key,
            [
                [texts.Own["Panel.Value"], texts.Own["Panel.Quota"], texts.Own["Panel.Panel"]],
                .. feature.Select(r => (IReadOnlyList<string>)[r.Value, r.Min == r.Max ? Format.Number(r.Min) : texts.Own["Panel.Range", Format.Number(r.Min), Format.Number(r.Max)], Shown(r.People)]),
            ]);
        }
    }

    private string Shown(int? people) => people is { } number ? Format.Number(number) : texts.Openness["Hidden"];

    private static BookletBlock Table(string caption, IReadOnlyList<IReadOnlyList<string>> rows) => new(BookletBlockKind.Table, caption) { Rows = rows };
}
