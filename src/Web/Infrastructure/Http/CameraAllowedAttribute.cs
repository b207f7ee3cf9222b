namespace Misthos.Web.Infrastructure.Http;

/// <summary>The page may ask for the camera; no other may.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CameraAllowedAttribute : Attribute;
