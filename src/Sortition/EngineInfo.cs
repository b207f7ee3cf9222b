using System.Reflection;

namespace Misthos.Sortition;

/// <summary>Which engine made a result.</summary>
public static class EngineInfo
{
    /// <summary>Name and version, as written into every result and proof.</summary>
    public static string Version { get; } = "misthos-sortition " + (typeof(EngineInfo).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0");
}
