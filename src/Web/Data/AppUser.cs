using Microsoft.AspNetCore.Identity;

namespace Misthos.Web.Data;

/// <summary>An account. The user name is the id: two people may share one e-mail address.</summary>
public sealed class AppUser : IdentityUser<Guid>
{
    public AppUser()
    {
        Id = Guid.CreateVersion7();
        UserName = Id.ToString("N");
        SecurityStamp = Guid.CreateVersion7().ToString("N");
    }

    /// <summary>Name shown to the person and in the audit trail.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Thirty-second step of the last authenticator code used: no code opens twice, nor does an older one.</summary>
    public long? LastCodeStep { get; set; }
}
