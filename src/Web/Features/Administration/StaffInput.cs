namespace Misthos.Web.Features.Administration;

/// <summary>A role to give.</summary>
public sealed class StaffInput
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Role { get; set; }
}

/// <summary>Name and colours of the authority.</summary>
public sealed class AppearanceInput
{
    public string? Name { get; set; }

    public string? Primary { get; set; }

    public string? Accent { get; set; }
}
