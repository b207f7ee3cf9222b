using Misthos.Domain.Topics;

namespace Misthos.Web.Features.Topics;

/// <summary>How an outcome of a competence check is shown; its words say it too.</summary>
internal static class TopicTone
{
    public static string Of(CompetenceOutcome? outcome) => outcome switch { CompetenceOutcome.Inside => "good", CompetenceOutcome.Partly => "info", CompetenceOutcome.Outside => "bad", _ => "warn" };
}
