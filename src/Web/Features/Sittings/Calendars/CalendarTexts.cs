namespace Misthos.Web.Features.Sittings.Calendars;

/// <summary>Texts of calendars.</summary>
public sealed class CalendarTexts;
