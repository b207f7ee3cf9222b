using Misthos.Domain.Registers;
using Misthos.Domain.Topics;

namespace Misthos.Web.Features.Topics;

/// <summary>Public acts about a topic, as the register says them.</summary>
internal static class TopicActs
{
    public static PublicActContent Referred(Topic topic, string edition, DateOnly on) => new(PublicActKind.Referral, $"Sujet {topic.Order}, édition « {edition} »", topic.Origin switch
    {
        TopicOrigin.Referral => "La collectivité saisit l’assemblée d’un sujet.",
        TopicOrigin.SelfReferral => "L’assemblée se saisit d’un sujet.",
        _ => "Un vote donne un sujet à l’assemblée.",
    }, on, $"sujets/{topic.Id}")
    { Words = $"{topic.Title}\n\n{topic.Question}" };
}
