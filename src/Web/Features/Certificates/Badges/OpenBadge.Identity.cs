using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Misthos.Web.Features.Certificates.Badges;

/// <content>Whose badge it is, and what it rests on.</content>
internal static partial class OpenBadge
{
    // The name in clear, as on the paper; the address salted and hashed.
    private static JsonArray Identity(BadgeSubject subject)
    {
        var all = new JsonArray(new JsonObject { ["type"] = "IdentityObject", ["identityHash"] = subject.Certificate.Facts.Holder, ["identityType"] = "ext:name", ["hashed"] = false, ["salt"] = "not-used" });
        if (subject.Email is { } email)
        {
            var salt = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject.Certificate.Code)))[..16];
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToLowerInvariant() + salt)));
            all.Add((JsonNode)new JsonObject { ["type"] = "IdentityObject", ["identityHash"] = $"sha256${hash}", ["identityType"] = "emailAddress", ["hashed"] = true, ["salt"] = salt });
        }

        return all;
    }

    private static JsonArray Evidence(BadgeSubject subject)
    {
        var all = new JsonArray(new JsonObject { ["type"] = new JsonArray("Evidence"), ["name"] = subject.Certificate.Number, ["narrative"] = subject.Criteria });
        foreach (var (index, skill) in Skills(subject).Index())
        {
            if (index < subject.Words.Count && subject.Words[index].Length > 0)
            {
                all.Add((JsonNode)new JsonObject { ["type"] = new JsonArray("Evidence"), ["name"] = skill.Text, ["narrative"] = subject.Words[index], ["description"] = skill.Countersigned });
            }
        }

        return all;
    }
}
