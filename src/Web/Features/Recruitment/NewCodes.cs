using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Personal codes that nobody of the city has yet.</summary>
internal static class NewCodes
{
    /// <summary>One code; a unique index refuses the one in 500 billion that is taken.</summary>
    public static string One() => RandomNumberGenerator.GetString(ShortCode.Signs, ShortCode.Length);

    /// <summary>So many codes, each different from the others and from all those given.</summary>
    public static async Task<IReadOnlyList<string>> ManyAsync(AppDbContext db, int number, CancellationToken cancellation = default)
    {
        var taken = (await db.Set<PanelInvitation>().Select(i => i.Code).ToListAsync(cancellation)).Concat(await db.Set<PanelRegistration>().Select(r => r.Code).ToListAsync(cancellation))
            .ToHashSet(StringComparer.Ordinal);
        var codes = new List<string>(number);
        while (codes.Count < number)
        {
            var code = One();
            if (taken.Add(code))
            {
                codes.Add(code);
            }
        }

        return codes;
    }
}
