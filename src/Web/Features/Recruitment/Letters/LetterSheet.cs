using System.Globalization;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>One letter to print.</summary>
public sealed record LetterSheet(int Number, string Code, PostalAddress Address, string GivenName, string FamilyName)
{
    public static LetterSheet Of(PanelInvitation invitation, IStringLocalizer<LettersTexts> texts) => new(invitation.Number, invitation.Code,
        PostalAddress.Of(invitation.Recipient, texts["Letter.ToHousehold"], texts["Letter.Dwelling", "{0}"]),
        invitation.Recipient.GetValueOrDefault("given_name", ""), invitation.Recipient.GetValueOrDefault("family_name", ""));
}

/// <summary>What all letters of a mailing have in common.</summary>
public sealed record LetterBatch(ChannelInfo Info, WordingTerms Wording, ContactKind Kind, DateOnly Day, string Site)
{
    /// <summary>Address of the form, to type in by hand.</summary>
    public string Form => $"{Site}/inscription";

    /// <summary>Address of the form with the code, for a phone.</summary>
    public string FormOf(string code) => $"{Form}?code={code}";

    public string Body => Kind == ContactKind.Letter ? Wording.Letter : Wording.Reminder;

    /// <summary>The text with the names of one letter in it, in paragraphs.</summary>
    public string[] Paragraphs(LetterSheet sheet, Tenant tenant) => LetterWording.Fill(Body, new Dictionary<string, string>
    {
        ["prénom"] = sheet.GivenName,
        ["nom"] = sheet.FamilyName,
        ["collectivité"] = tenant.Authority.Name,
        ["assemblée"] = Info.Assembly,
        ["édition"] = Info.Edition.Name,
        ["places"] = Info.Edition.Seats.ToString(CultureInfo.InvariantCulture),
        ["date limite"] = Format.LongDay(Info.Channel.AnswerBy),
        ["début"] = Format.LongDay(Info.Edition.StartsOn),
        ["fin"] = Format.LongDay(Info.Edition.EndsOn),
    }).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
