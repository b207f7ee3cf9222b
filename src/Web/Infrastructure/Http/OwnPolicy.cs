namespace Misthos.Web.Infrastructure.Http;

/// <summary>The Content-Security-Policy of an answer that carries its own scripts, each named by its fingerprint; stricter than the usual one in all else.</summary>
/// <param name="Text">The policy.</param>
internal sealed record OwnPolicy(string Text);
