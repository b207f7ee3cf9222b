using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Booklets;
using Misthos.Web.Features.Booklets;
using Misthos.Web.Infrastructure.Pdf;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Booklets;

/// <summary>A long booklet is printed in parts and read as one.</summary>
public sealed class BookletPartTests(WebApp app)
{
    [Fact]
    public void A_short_booklet_is_one_part_and_a_long_one_has_each_proposal_once_in_order()
    {
        Assert.Single(BookletPart.Of(Text(3, 4)));
        Assert.Single(BookletPart.Of(Text()));
        var text = Text(3, 25, 8, 2);
        var parts = BookletPart.Of(text);

        Assert.Equal(text.Proposals(), parts.SelectMany(p => p.Slices).SelectMany(s => s.Proposals));
        Assert.Equal(text.Chapters.Select(c => c.Id).Concat(text.Proposals().Select(p => p.Id)).Order(), parts.SelectMany(p => p.Anchors).Order());
        Assert.All(parts, p => Assert.InRange(p.Slices.Sum(s => s.Proposals.Count), 1, BookletPart.Most));
        Assert.Equal([true, .. parts.Skip(1).Select(_ => false)], parts.Select(p => p.IsFirst));
        Assert.Equal([.. parts.Skip(1).Select(_ => false), true], parts.Select(p => p.IsLast));
    }

    [Fact]
    public async Task Contents_lead_to_the_page_they_name_and_pages_are_numbered_through()
    {
        var text = Text(3, 25, 8);
        using var scope = app.Services.CreateScope();
        var printing = scope.ServiceProvider.GetRequiredService<BookletPrintingService>();
        Assert.SkipWhen(!printing.IsAvailable, PdfPrinterTests.NoChromium);
        var pdf = await printing.PrintAsync(new(text, "https://ville.fr/livrets/2026", null, 0), TestContext.Current.CancellationToken);
        var (anchors, pages) = (PdfAnchors.Read(pdf), SkiaPdf.Read(pdf).Pages);
        Assert.Equal(BookletPart.Whole(text).Anchors.Order(), anchors.Keys.Order());
        Assert.True(pages > BookletPart.Of(text).Count);

        var read = await ReadAsync(pdf);
        Assert.SkipWhen(read is null, "No pdftotext.");
        foreach (var proposal in text.Proposals())
        {
            var page = Assert.Single(Regex.Matches(string.Concat(read[..(anchors["fin"] - 1)]), $@"Titre {proposal.Number} Acceptée\s+(?<page>\d+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)));
            Assert.Equal(anchors[proposal.Id], int.Parse(page.Groups["page"].Value, CultureInfo.InvariantCulture));
            Assert.Contains($"Corps {proposal.Number}.", read[anchors[proposal.Id] - 1], StringComparison.Ordinal);
        }

        Assert.All(Enumerable.Range(2, pages - 1), n => Assert.Contains($"{n} / {pages}", read[n - 1], StringComparison.Ordinal));
    }

    // Chapters with so many proposals, between two that have none.
    private static BookletText Text(params int[] chapters)
    {
        var number = 0;
        BookletBlock[] words = [new(BookletBlockKind.Paragraph, "Des mots.")];
        var made = chapters.Select((count, index) => new BookletChapter($"sujet-{index}", $"Sujet {index}", words, [.. Enumerable.Range(0, count).Select(_ => Proposal(++number))])).ToList();
        return new(BookletText.CurrentFormat, new("Ville", "Assemblée", "Livret", "2026", "", "Arrêté au 1er janvier"),
            [new("debut", "Début", words, []), .. made, new("fin", "Fin", words, [])]);
    }

    private static BookletProposal Proposal(int number) => new(number, $"Titre {number}", "Acceptée", "good", "Eau",
        [new(BookletBlockKind.Paragraph, $"Corps {number}. {string.Join(' ', Enumerable.Repeat("Un texte assez long.", 60))}")])
    { Id = $"proposition-{number}" };

    // The text of each page; null where there is no pdftotext.
    private static async Task<string[]?> ReadAsync(byte[] pdf)
    {
        if (!File.Exists("/usr/bin/pdftotext"))
        {
            return null;
        }

        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, pdf, TestContext.Current.CancellationToken);
        using var reader = Process.Start(new ProcessStartInfo("/usr/bin/pdftotext", ["-layout", file, "-"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var text = await reader.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        File.Delete(file);
        return text.Split('\f');
    }
}
