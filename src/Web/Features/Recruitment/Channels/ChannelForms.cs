using System.Globalization;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Recruitment;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Channels;

/// <summary>A channel, typed.</summary>
public sealed class ChannelInput
{
    public string? Kind { get; set; }

    public string? Name { get; set; }

    public string? Seats { get; set; }

    public string? ExpectedAnswers { get; set; }

    public string? AnswerBy { get; set; }

    public string? OutOfReach { get; set; }

    public string? Version { get; set; }

    public static ChannelInput Of(RecruitmentChannel channel) => new()
    {
        Kind = channel.Kind.ToString(),
        Name = channel.Name,
        Seats = channel.Seats.ToString(CultureInfo.InvariantCulture),
        ExpectedAnswers = channel.ExpectedAnswers?.ToString("0.##", CultureInfo.CurrentUICulture),
        AnswerBy = Format.Machine(channel.AnswerBy),
        OutOfReach = channel.OutOfReach,
        Version = channel.Version.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>What was typed; what is missing or wrong is told at its field. Without a name or a text, those usual for the kind.</summary>
    internal ChannelTerms? Read(ChannelKind kind, FormErrors errors, IStringLocalizer<ChannelTexts> texts)
    {
        var (seats, day, rate) = (Typed.Whole(Seats), Typed.Day(AnswerBy), MarginText.People((ExpectedAnswers ?? "").Replace("%", "", StringComparison.Ordinal)));
        var isRate = Typed.Text(ExpectedAnswers) is null || rate is > 0 and <= 100;
        errors.Require(seats is not null, nameof(Seats), texts);
        errors.Require(day is not null, nameof(AnswerBy), texts);
        errors.Require(isRate, nameof(ExpectedAnswers), texts);
        return seats is null || day is null || !isRate
            ? null
            : new(Typed.Text(Name) ?? texts[$"Kind.{kind}"], seats.Value, rate, day.Value, Typed.Text(OutOfReach) ?? texts[$"OutOfReach.{kind}"]);
    }
}

/// <summary>A partner by its name.</summary>
public sealed class PartnerInput
{
    public string? Partner { get; set; }
}

/// <summary>How many codes for whom.</summary>
public sealed class CodesInput
{
    public string? PartnerId { get; set; }

    public string? Number { get; set; }
}
