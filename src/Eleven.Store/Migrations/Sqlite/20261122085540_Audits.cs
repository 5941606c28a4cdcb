using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Eleven.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Audits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Audits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OpensOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosesOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DataDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecimalsInTables = table.Column<int>(type: "INTEGER", nullable: false),
                    WhereAspectsDiffer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MinimumBase = table.Column<int>(type: "INTEGER", nullable: false),
                    SmallCount = table.Column<int>(type: "INTEGER", nullable: false),
                    HeatMapPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reports = table.Column<string>(type: "TEXT", nullable: false),
                    KeepColumns = table.Column<string>(type: "TEXT", nullable: false),
                    ResponsesKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Audits_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "QuestionSets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionSets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuestionSets_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AuditAreas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Partnership = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Colour = table.Column<string>(type: "TEXT", maxLength: 7, nullable: true),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Spellings = table.Column<string>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditAreas", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuditAreas_Audits_AuditId",
                        column: x => x.AuditId,
                        principalTable: "Audits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_AuditAreas_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AuditOrganisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SectorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Areas = table.Column<string>(type: "TEXT", nullable: false),
                    IsNational = table.Column<bool>(type: "INTEGER", nullable: false),
                    FormerNames = table.Column<string>(type: "TEXT", nullable: false),
                    Was = table.Column<string>(type: "TEXT", nullable: false),
                    IsExpected = table.Column<bool>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditOrganisations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuditOrganisations_Audits_AuditId",
                        column: x => x.AuditId,
                        principalTable: "Audits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_AuditOrganisations_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_AuditOrganisations_Sectors_SectorId",
                        column: x => x.SectorId,
                        principalTable: "Sectors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AuditProse",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Markdown = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditProse", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuditProse_Audits_AuditId",
                        column: x => x.AuditId,
                        principalTable: "Audits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AuditSectors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SectorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsPolice = table.Column<bool>(type: "INTEGER", nullable: false),
                    Spellings = table.Column<string>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSectors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuditSectors_Audits_AuditId",
                        column: x => x.AuditId,
                        principalTable: "Audits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_AuditSectors_Sectors_SectorId",
                        column: x => x.SectorId,
                        principalTable: "Sectors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Codebooks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 130, nullable: false),
                    Base = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    AuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Codebooks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Codebooks_Audits_AuditId",
                        column: x => x.AuditId,
                        principalTable: "Audits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ComparedAudits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    EarlierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComparedAudits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ComparedAudits_Audits_AuditId",
                        column: x => x.AuditId,
                        principalTable: "Audits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_ComparedAudits_Audits_EarlierId",
                        column: x => x.EarlierId,
                        principalTable: "Audits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Duplicates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    File = table.Column<string>(type: "TEXT", nullable: true),
                    Rows = table.Column<string>(type: "TEXT", nullable: false),
                    Keep = table.Column<int>(type: "INTEGER", nullable: false),
                    Files = table.Column<string>(type: "TEXT", nullable: false),
                    KeepFile = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    AuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Duplicates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Duplicates_Audits_AuditId",
                        column: x => x.AuditId,
                        principalTable: "Audits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "GivenThemes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 130, nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    Themes = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    AuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GivenThemes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GivenThemes_Audits_AuditId",
                        column: x => x.AuditId,
                        principalTable: "Audits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "KeptEditions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Written = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptEditions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KeptEditions_Audits_AuditId",
                        column: x => x.AuditId,
                        principalTable: "Audits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "OwnFormatReturns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Format = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    AuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnFormatReturns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OwnFormatReturns_Audits_AuditId",
                        column: x => x.AuditId,
                        principalTable: "Audits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_OwnFormatReturns_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Quotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 130, nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReleasedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReleasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    AuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Quotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Quotes_Audits_AuditId",
                        column: x => x.AuditId,
                        principalTable: "Audits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Recodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 130, nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    To = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    AuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Recodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Recodes_Audits_AuditId",
                        column: x => x.AuditId,
                        principalTable: "Audits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Sources",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Questions = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Variant = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Layout = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sources", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sources_Audits_AuditId",
                        column: x => x.AuditId,
                        principalTable: "Audits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "YouSaidWeWill",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Said = table.Column<string>(type: "TEXT", nullable: false),
                    WeWill = table.Column<string>(type: "TEXT", nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    AuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YouSaidWeWill", x => x.Id);
                    table.ForeignKey(
                        name: "FK_YouSaidWeWill_Audits_AuditId",
                        column: x => x.AuditId,
                        principalTable: "Audits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_YouSaidWeWill_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "QuestionSetVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    QuestionSetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Yaml = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionSetVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuestionSetVersions_QuestionSets_QuestionSetId",
                        column: x => x.QuestionSetId,
                        principalTable: "QuestionSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Themes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CodebookId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Positive = table.Column<bool>(type: "INTEGER", nullable: true),
                    Colour = table.Column<string>(type: "TEXT", maxLength: 7, nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Themes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Themes_Codebooks_CodebookId",
                        column: x => x.CodebookId,
                        principalTable: "Codebooks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AnswerRows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Packed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnswerRows_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SourceFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Reconciliation = table.Column<string>(type: "TEXT", nullable: false),
                    Problems = table.Column<string>(type: "TEXT", nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SourceFiles_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AuditQuestionSets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuditId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    QuestionSetVersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditQuestionSets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuditQuestionSets_Audits_AuditId",
                        column: x => x.AuditId,
                        principalTable: "Audits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_AuditQuestionSets_QuestionSetVersions_QuestionSetVersionId",
                        column: x => x.QuestionSetVersionId,
                        principalTable: "QuestionSetVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AnswerWords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AnswerRowsId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Packed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerWords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnswerWords_AnswerRows_AnswerRowsId",
                        column: x => x.AnswerRowsId,
                        principalTable: "AnswerRows",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "QuestionAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AnswerRowsId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Packed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuestionAnswers_AnswerRows_AnswerRowsId",
                        column: x => x.AnswerRowsId,
                        principalTable: "AnswerRows",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_AnswerRows_SourceId", table: "AnswerRows", column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_AnswerWords_AnswerRowsId_Question",
                table: "AnswerWords",
                columns: new[] { "AnswerRowsId", "Question" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_AuditAreas_AuditId_PartnershipId",
                table: "AuditAreas",
                columns: new[] { "AuditId", "PartnershipId" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_AuditAreas_PartnershipId", table: "AuditAreas", column: "PartnershipId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditOrganisations_AuditId_OrganisationId",
                table: "AuditOrganisations",
                columns: new[] { "AuditId", "OrganisationId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_AuditOrganisations_OrganisationId",
                table: "AuditOrganisations",
                column: "OrganisationId"
            );

            migrationBuilder.CreateIndex(name: "IX_AuditOrganisations_SectorId", table: "AuditOrganisations", column: "SectorId");

            migrationBuilder.CreateIndex(name: "IX_AuditProse_AuditId", table: "AuditProse", column: "AuditId", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditQuestionSets_AuditId_Name",
                table: "AuditQuestionSets",
                columns: new[] { "AuditId", "Name" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_AuditQuestionSets_QuestionSetVersionId",
                table: "AuditQuestionSets",
                column: "QuestionSetVersionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_AuditSectors_AuditId_SectorId",
                table: "AuditSectors",
                columns: new[] { "AuditId", "SectorId" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_AuditSectors_SectorId", table: "AuditSectors", column: "SectorId");

            migrationBuilder.CreateIndex(
                name: "IX_Audits_RegionId_Code",
                table: "Audits",
                columns: new[] { "RegionId", "Code" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_Codebooks_AuditId", table: "Codebooks", column: "AuditId");

            migrationBuilder.CreateIndex(
                name: "IX_Codebooks_AuditId_Question",
                table: "Codebooks",
                columns: new[] { "AuditId", "Question" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_ComparedAudits_AuditId_Name",
                table: "ComparedAudits",
                columns: new[] { "AuditId", "Name" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_ComparedAudits_EarlierId", table: "ComparedAudits", column: "EarlierId");

            migrationBuilder.CreateIndex(name: "IX_Duplicates_AuditId", table: "Duplicates", column: "AuditId");

            migrationBuilder.CreateIndex(name: "IX_GivenThemes_AuditId", table: "GivenThemes", column: "AuditId");

            migrationBuilder.CreateIndex(
                name: "IX_GivenThemes_AuditId_Question",
                table: "GivenThemes",
                columns: new[] { "AuditId", "Question" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_KeptEditions_AuditId_Audience",
                table: "KeptEditions",
                columns: new[] { "AuditId", "Audience" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_OwnFormatReturns_AuditId", table: "OwnFormatReturns", column: "AuditId");

            migrationBuilder.CreateIndex(
                name: "IX_OwnFormatReturns_AuditId_OrganisationId",
                table: "OwnFormatReturns",
                columns: new[] { "AuditId", "OrganisationId" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_OwnFormatReturns_OrganisationId", table: "OwnFormatReturns", column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_QuestionAnswers_AnswerRowsId_Question",
                table: "QuestionAnswers",
                columns: new[] { "AnswerRowsId", "Question" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_QuestionSetVersions_QuestionSetId_Label",
                table: "QuestionSetVersions",
                columns: new[] { "QuestionSetId", "Label" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_QuestionSets_RegionId_Code",
                table: "QuestionSets",
                columns: new[] { "RegionId", "Code" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_Quotes_AuditId", table: "Quotes", column: "AuditId");

            migrationBuilder.CreateIndex(name: "IX_Recodes_AuditId", table: "Recodes", column: "AuditId");

            migrationBuilder.CreateIndex(name: "IX_SourceFiles_SourceId", table: "SourceFiles", column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Sources_AuditId_Name",
                table: "Sources",
                columns: new[] { "AuditId", "Name" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Themes_CodebookId_Code",
                table: "Themes",
                columns: new[] { "CodebookId", "Code" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_YouSaidWeWill_AuditId", table: "YouSaidWeWill", column: "AuditId");

            migrationBuilder.CreateIndex(name: "IX_YouSaidWeWill_OrganisationId", table: "YouSaidWeWill", column: "OrganisationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "AnswerWords");

            migrationBuilder.DropTable(name: "AuditAreas");

            migrationBuilder.DropTable(name: "AuditOrganisations");

            migrationBuilder.DropTable(name: "AuditProse");

            migrationBuilder.DropTable(name: "AuditQuestionSets");

            migrationBuilder.DropTable(name: "AuditSectors");

            migrationBuilder.DropTable(name: "ComparedAudits");

            migrationBuilder.DropTable(name: "Duplicates");

            migrationBuilder.DropTable(name: "GivenThemes");

            migrationBuilder.DropTable(name: "KeptEditions");

            migrationBuilder.DropTable(name: "OwnFormatReturns");

            migrationBuilder.DropTable(name: "QuestionAnswers");

            migrationBuilder.DropTable(name: "Quotes");

            migrationBuilder.DropTable(name: "Recodes");

            migrationBuilder.DropTable(name: "SourceFiles");

            migrationBuilder.DropTable(name: "Themes");

            migrationBuilder.DropTable(name: "YouSaidWeWill");

            migrationBuilder.DropTable(name: "QuestionSetVersions");

            migrationBuilder.DropTable(name: "AnswerRows");

            migrationBuilder.DropTable(name: "Codebooks");

            migrationBuilder.DropTable(name: "QuestionSets");

            migrationBuilder.DropTable(name: "Sources");

            migrationBuilder.DropTable(name: "Audits");
        }
    }
}
