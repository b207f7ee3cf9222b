namespace Misthos.Web.Features.Recognition.Seats;

/// <summary>Texts of seats in outside bodies.</summary>
public sealed class SeatTexts;
