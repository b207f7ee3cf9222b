namespace Misthos.Web.Features.Recruitment.Channels;

/// <summary>Texts of channels, partners and the overview of recruitment.</summary>
public sealed class ChannelTexts;
