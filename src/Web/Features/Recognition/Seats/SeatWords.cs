using Microsoft.Extensions.Localization;
using Misthos.Domain.Recognition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Seats;

/// <summary>The dates of a seat in words.</summary>
internal static class SeatWords
{
    public static string Dates(this IStringLocalizer<SeatTexts> texts, OutsideSeat seat) =>
        seat.EndsOn is { } end ? texts["Dates.Both", Format.LongDay(seat.StartsOn), Format.LongDay(end)] : texts["Dates.Since", Format.LongDay(seat.StartsOn)];
}
