using System.Globalization;
using Misthos.Domain.Booklets;
using Misthos.Domain.Registers;

namespace Misthos.Web.Features.Booklets;

/// <summary>Freezing a booklet as the register says it; the fingerprint of the words is that of the text.</summary>
internal static class BookletActs
{
    public static PublicActContent Frozen(Booklet booklet, BookletFreeze frozen, BookletText text, DateOnly today) => new(
        PublicActKind.Booklet,
        booklet.Kind == BookletKind.Yearly ? $"Livret annuel de réponses {booklet.Key}" : $"Livret de restitution, édition « {text.Cover.Mark} »",
        string.Create(CultureInfo.InvariantCulture, $"Version {frozen.Order} figée et publiée, état arrêté au {frozen.On:dd/MM/yyyy} : {text.Proposals().Count()} propositions."), today, booklet.Path)
    { Words = frozen.Content };
}
