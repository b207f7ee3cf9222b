using Misthos.Web.Features.Administration;
using Misthos.Web.Features.Allowances;
using Misthos.Web.Features.Allowances.Explanations;
using Misthos.Web.Features.Allowances.Justification;
using Misthos.Web.Features.Allowances.Eligibility;
using Misthos.Web.Features.Allowances.Expenses;
using Misthos.Web.Features.Allowances.Payments;
using Misthos.Web.Features.Allowances.Pieces;
using Misthos.Web.Features.Allowances.Statements;
using Misthos.Web.Features.Benefits;
using Misthos.Web.Features.Booklets;
using Misthos.Web.Features.Budgets;
using Misthos.Web.Features.Certificates;
using Misthos.Web.Features.Certificates.Badges;
using Misthos.Web.Features.Certificates.Batches;
using Misthos.Web.Features.Certificates.Keys;
using Misthos.Web.Features.Evaluations;
using Misthos.Web.Features.Members.Directory;
using Misthos.Web.Features.Members.Guardians;
using Misthos.Web.Features.Members.Incidents;
using Misthos.Web.Features.Members.Needs;
using Misthos.Web.Features.Members.Space;
using Misthos.Web.Features.Portal.Feeds;
using Misthos.Web.Features.Portal.Sharing;
using Misthos.Web.Features.Recognition.Alumni;
using Misthos.Web.Features.Recognition.Calls;
using Misthos.Web.Features.Recognition.Distinctions;
using Misthos.Web.Features.Recognition.Testimonies;
using Misthos.Web.Features.Recognition.Trainings;
using Misthos.Web.Features.Recruitment;
using Misthos.Web.Features.Recruitment.Channels;
using Misthos.Web.Features.Recruitment.Frames;
using Misthos.Web.Features.Recruitment.Letters;
using Misthos.Web.Features.Recruitment.Retention;
using Misthos.Web.Features.Registers;
using Misthos.Web.Features.SignIn;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Features.Studies;
using Misthos.Web.Features.Sittings.Content;
using Misthos.Web.Features.Sittings.Calendars;
using Misthos.Web.Features.Sittings.Notices;
using Misthos.Web.Features.Sittings.Groups;
using Misthos.Web.Features.Sittings.Sheets;
using Misthos.Web.Features.Sittings.Presence;

namespace Misthos.Web.Features;

/// <summary>Endpoints that are not pages: documents, JSON, style sheets. One line a slice.</summary>
internal static class FeatureEndpoints
{
    public static void MapFeatures(this IEndpointRouteBuilder routes)
    {
        routes.MapThemes();
        routes.MapDirectory();
        routes.MapSpace();
        routes.MapNeeds();
        routes.MapIncidents();
        routes.MapGuardians();
        routes.MapSittings();
        routes.MapSittingContent();
        routes.MapCalendars();
        routes.MapNotices();
        routes.MapGroups();
        routes.MapSheets();
        routes.MapReception();
        routes.MapAllowances();
        routes.MapExplanations();
        routes.MapJustification();
        routes.MapEligibility();
        routes.MapClaims();
        routes.MapPayments();
        routes.MapPieces();
        routes.MapStatements();
        routes.MapBenefits();
        routes.MapStudies();
        routes.MapBudgets();
        MapVoices(routes);
        routes.MapRecognition();
        routes.MapDraws();
        routes.MapChannels();
        routes.MapFrames();
        routes.MapLetters();
        routes.MapRetention();
        routes.MapSignOut();
        routes.MapPapers();
        MapPublic(routes);
    }

    private static void MapPublic(IEndpointRouteBuilder routes)
    {
        routes.MapFeed();
        Proposals.Imports.ImportEndpoints.MapImports(routes);
        routes.MapSharing();
        OpenData.OpenDataEndpoints.MapOpenData(routes);
        routes.MapRegisters();
        routes.MapBooklets();
        routes.MapBoards();
    }

    private static void MapVoices(IEndpointRouteBuilder routes)
    {
        routes.MapEvaluations();
        Topics.TopicEndpoints.MapTopics(routes);
        Ballots.BallotEndpoints.MapBallots(routes);
    }

    private static void MapPapers(this IEndpointRouteBuilder routes)
    {
        routes.MapCertificates();
        routes.MapCertificateBatches();
        routes.MapKeys();
        routes.MapBadges();
    }

    private static void MapRecognition(this IEndpointRouteBuilder routes)
    {
        Recognition.Records.RecordEndpoints.MapRecords(routes);
        Proposals.Follow.FollowEndpoints.MapFollow(routes);
        Proposals.Contributions.ContributionEndpoints.MapContributions(routes);
        Proposals.Opinions.OpinionEndpoints.MapOpinions(routes);
        Commitments.CommitmentEndpoints.MapCommitments(routes);
        routes.MapEngagement();
        routes.MapAlumni();
        routes.MapDistinctions();
        routes.MapTestimonies();
        routes.MapTrainings();
    }
}
